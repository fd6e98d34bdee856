/** Reproducible chance: the same seed and labels give the same numbers on every machine. Never Math.random. */

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A stream of its own, named by the label: what one stream draws never shifts another. */
  fork(label: string | number): Random;
}

/** Four 32-bit words from a text (cyrb128), enough to seed a stream. */
const wordsOf = (text: string): [number, number, number, number] => {
  let [a, b, c, d] = [1_779_033_703, 3_144_134_277, 1_013_904_242, 2_773_480_762];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067);
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  c = Math.imul(a ^ (c >>> 17), 951_274_213);
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
};

/** A number in [0, 2^32) that depends on the text alone. */
export const hashOf = (text: string): number => wordsOf(text)[0];

/** sfc32 of PractRand: 128 bits of state, fast in 32-bit arithmetic. */
const sfc32 = (seed: string): (() => number) => {
  let [a, b, c, counter] = wordsOf(seed);
  const step = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first words still resemble the seed.
  for (let round = 0; round < 12; round += 1) step();
  return step;
};

/** The stream of a seed. */
export const randomOf = (seed: string): Random => {
  const step = sfc32(seed);
  const next = (): number => step() / 4_294_967_296;
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick: <T>(from: readonly T[]): T => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error("Nothing to pick from");
      return picked;
    },
    fork: (label) => randomOf(`${seed}/${label}`),
  };
};
