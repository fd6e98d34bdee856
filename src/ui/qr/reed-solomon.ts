/** Error correction of a QR code: bytes that follow a block of data, so that a dirty or torn print is still read (ISO/IEC 18004). */

const exp = new Uint8Array(512);
const log = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  exp[power] = exp[power + 255] = value;
  log[value] = power;
  value = value & 0x80 ? (value << 1) ^ 0x11d : value << 1;
}

/** In the field of 256 elements of the QR code. */
export const times = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : (exp[(log[a] ?? 0) + (log[b] ?? 0)] ?? 0);

/** (x − 1)(x − α)…, highest power first, without the leading 1. */
const generator = (degree: number): readonly number[] => {
  let terms = [1];
  for (let root = 0; root < degree; root += 1)
    terms = [...terms, 0].map((term, index) => term ^ times(terms[index - 1] ?? 0, exp[root] ?? 0));
  return terms.slice(1);
};

/** The remainder of the data: as many bytes as asked. */
export const correction = (data: readonly number[], count: number): number[] => {
  const terms = generator(count);
  let rest = Array.from({ length: count }, () => 0);
  for (const byte of data) {
    const lead = byte ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((each, index) => each ^ times(terms[index] ?? 0, lead));
  }
  return rest;
};
