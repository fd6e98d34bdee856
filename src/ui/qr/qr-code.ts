/** 二维码 · A text as a QR code of medium error correction (ISO/IEC 18004), for addresses of up to 106 bytes. */
import { correction } from "./reed-solomon.ts";

interface Size {
  /** Modules along a side. */
  readonly side: number;
  readonly blocks: number;
  readonly dataOfBlock: number;
  readonly correctionOfBlock: number;
}

/** Versions 1 to 6 at level M, whose blocks are of equal length. */
const sizes: readonly Size[] = [
  { side: 21, blocks: 1, dataOfBlock: 16, correctionOfBlock: 10 },
  { side: 25, blocks: 1, dataOfBlock: 28, correctionOfBlock: 16 },
  { side: 29, blocks: 1, dataOfBlock: 44, correctionOfBlock: 26 },
  { side: 33, blocks: 2, dataOfBlock: 32, correctionOfBlock: 18 },
  { side: 37, blocks: 2, dataOfBlock: 43, correctionOfBlock: 24 },
  { side: 41, blocks: 4, dataOfBlock: 27, correctionOfBlock: 16 },
];

/** Level M (00) and mask 0 (000), with their check bits: 15 modules that tell a reader how to begin. */
const FORMAT = 0b101010000010010;

const bitsOf = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => (value >> (count - 1 - index)) & 1);

const toBytes = (bits: readonly number[]): number[] =>
  Array.from({ length: bits.length / 8 }, (_, index) =>
    bits.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );

/** Byte mode, length, bytes, end; filled up with the two bytes the standard names. */
const dataOf = (bytes: Uint8Array, capacity: number): number[] => {
  const bits = [
    ...bitsOf(0b0100, 4),
    ...bitsOf(bytes.length, 8),
    ...[...bytes].flatMap((byte) => bitsOf(byte, 8)),
    0,
    0,
    0,
    0,
  ];
  const data = toBytes(bits);
  return [...data, ...Array.from({ length: capacity - data.length }, (_, index) => (index % 2 === 0 ? 0xec : 0x11))];
};

/** The blocks dealt out byte by byte, data first, so that a stain harms each a little. */
const dealt = (blocks: readonly (readonly number[])[]): number[] =>
  (blocks[0] ?? []).flatMap((_, index) => blocks.map((block) => block[index] ?? 0));

const codewords = (data: readonly number[], { blocks, dataOfBlock, correctionOfBlock }: Size): number[] => {
  const parts = Array.from({ length: blocks }, (_, n) => data.slice(n * dataOfBlock, (n + 1) * dataOfBlock));
  return [...dealt(parts), ...dealt(parts.map((part) => correction(part, correctionOfBlock)))];
};

type Modules = (boolean | null)[][];

const draw = (modules: Modules, row: number, column: number, dark: boolean): void => {
  const line = modules[row];
  if (line && column >= 0 && column < line.length) line[column] = dark;
};

/** Three squares by which a reader finds the code, each with its light border. */
const finders = (modules: Modules, side: number): void => {
  for (const [top, left] of [
    [0, 0],
    [0, side - 7],
    [side - 7, 0],
  ] as const)
    for (let row = -1; row <= 7; row += 1)
      for (let column = -1; column <= 7; column += 1) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        draw(modules, top + row, left + column, ring !== 2 && ring !== 4);
      }
};

/** The small square by which a reader sees how the print is bent. */
const alignment = (modules: Modules, side: number): void => {
  if (side === 21) return;
  for (let row = -2; row <= 2; row += 1)
    for (let column = -2; column <= 2; column += 1)
      draw(modules, side - 7 + row, side - 7 + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
};

const timing = (modules: Modules, side: number): void => {
  for (let at = 8; at < side - 8; at += 1) {
    draw(modules, 6, at, at % 2 === 0);
    draw(modules, at, 6, at % 2 === 0);
  }
};

/** Twice, around the first square and beside the two others. */
const format = (modules: Modules, side: number): void => {
  bitsOf(FORMAT, 15).forEach((bit, index) => {
    const dark = bit === 1;
    const [row, column] = index < 6 ? [8, index] : index < 8 ? [8, index + 1] : index === 8 ? [7, 8] : [14 - index, 8];
    draw(modules, row, column, dark);
    if (index < 7) draw(modules, side - 1 - index, 8, dark);
    else draw(modules, 8, side - 15 + index, dark);
  });
  draw(modules, side - 8, 8, true);
};

/** Two columns at a time from the right, up and down in turn, past what is already drawn; masked so that no area is all one colour. */
const fill = (modules: Modules, side: number, bits: readonly number[]): void => {
  let next = 0;
  for (let right = side - 1, upwards = true; right > 0; right -= right === 8 ? 3 : 2, upwards = !upwards)
    for (let step = 0; step < side; step += 1) {
      const row = upwards ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (modules[row]?.[column] !== null) continue;
        const bit = bits[next++] ?? 0;
        draw(modules, row, column, (bit ^ ((row + column) % 2 === 0 ? 1 : 0)) === 1);
      }
    }
};

/** Rows of modules, true for dark; null when the text is too long. */
export const qrCode = (text: string): readonly (readonly boolean[])[] | null => {
  const bytes = new TextEncoder().encode(text);
  const size = sizes.find(({ blocks, dataOfBlock }) => bytes.length + 2 <= blocks * dataOfBlock);
  if (!size) return null;
  const { side, blocks, dataOfBlock } = size;
  const modules: Modules = Array.from({ length: side }, () => Array.from({ length: side }, () => null));
  finders(modules, side);
  alignment(modules, side);
  timing(modules, side);
  format(modules, side);
  const words = codewords(dataOf(bytes, blocks * dataOfBlock), size);
  fill(
    modules,
    side,
    words.flatMap((word) => bitsOf(word, 8)),
  );
  return modules.map((row) => row.map((module) => module === true));
};
