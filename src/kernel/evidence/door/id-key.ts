/** The identity number as two integers: its first 17 digits, 8 and 9 of them; the check character is worked out, not kept. */
import { idNumberKind } from "#policy";

export interface IdKey {
  high: number;
  low: number;
}

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
/** Check characters by remainder, as bytes: 1 0 X 9 8 7 6 5 4 3 2. */
const checkBytes = Uint8Array.of(49, 48, 88, 57, 56, 55, 54, 53, 52, 51, 50);

/**
 * Reads 18 plain ASCII characters with a right check character; blanks after them are ignored.
 * @returns false for everything else, which `keyOfText` then judges. Allocates nothing.
 */
export const readKey = (bytes: Uint8Array, start: number, end: number, into: IdKey): boolean => {
  while (end > start && bytes[end - 1] === 32) end -= 1;
  if (end - start !== 18) return false;
  let high = 0;
  let low = 0;
  let sum = 0;
  for (let at = 0; at < 17; at += 1) {
    const digit = (bytes[start + at] ?? 0) - 48;
    if (digit < 0 || digit > 9) return false;
    sum += digit * (weights[at] ?? 0);
    if (at < 8) high = high * 10 + digit;
    else low = low * 10 + digit;
  }
  // A small x is written often enough to be read here.
  const last = bytes[start + 17];
  if ((last === 120 ? 88 : last) !== checkBytes[sum % 11]) return false;
  into.high = high;
  into.low = low;
  return true;
};

/** The key of a checked 18-digit number. */
export const keyOf = (id: string): IdKey => ({ high: Number(id.slice(0, 8)), low: Number(id.slice(8, 17)) });

const scientific = /^\d(?:\.\d+)?E\+?1[3-8]$/i;

/** Spreadsheets put an apostrophe, a tab or ="…" around a number to keep it a text. */
const bare = (given: string): string => given.replace(/^[\s'’=\t"]+|["'\s]+$/g, "");

/** What a number that is not written plainly means: the key, or in Chinese why it cannot be used. */
export const keyOfText = (given: string): IdKey | { readonly says: string } => {
  const text = bare(given);
  if (scientific.test(text)) return { says: "证件号被表格软件改成了科学计数法，后几位已经丢失，请以文本格式重新导出" };
  const read = idNumberKind.parse(text);
  return read.ok ? keyOf(read.value) : { says: read.says };
};
