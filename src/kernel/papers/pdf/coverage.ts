/** Which characters a TrueType font has: read from its table of characters (OpenType "cmap", format 12). */

interface Range {
  readonly first: number;
  readonly last: number;
}

const tableAt = (font: Buffer, tag: string): number => {
  const tables = font.readUInt16BE(4);
  for (let n = 0; n < tables; n++) {
    const at = 12 + n * 16;
    if (font.toString("latin1", at, at + 4) === tag) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table “${tag}”`);
};

/** The subtable of all planes of Unicode; older ones know the first plane only. */
const rangesOf = (font: Buffer): readonly Range[] => {
  const cmap = tableAt(font, "cmap");
  const subtables = font.readUInt16BE(cmap + 2);
  for (let n = 0; n < subtables; n++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4);
    if (font.readUInt16BE(at) !== 12) continue;
    const groups = font.readUInt32BE(at + 12);
    return Array.from({ length: groups }, (_, index) => {
      const group = at + 16 + index * 12;
      return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
    });
  }
  throw new Error("The font has no table of all Unicode characters");
};

/** Answers whether the font has a character. */
export const coverageOf = (font: Buffer): ((codePoint: number) => boolean) => {
  const ranges = rangesOf(font);
  return (codePoint) => {
    let [low, high] = [0, ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = ranges[middle];
      if (range === undefined) return false;
      if (codePoint < range.first) high = middle - 1;
      else if (codePoint > range.last) low = middle + 1;
      else return true;
    }
    return false;
  };
};
