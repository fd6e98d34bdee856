/** Chinese numerals as instruments of law write them: 第十三条, 第一千二百六十条. */

const digits = "零一二三四五六七八九";
const places = [
  [1000, "千"],
  [100, "百"],
  [10, "十"],
] as const;

/** A whole number from 1 to 9999 in Chinese; a leading 一 before 十 is dropped only at the very start. */
export const numeral = (n: number): string => {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new Error(`no article numeral for ${n}`);
  let rest = n;
  let words = "";
  let skipped = false;
  for (const [size, word] of places) {
    const digit = Math.trunc(rest / size);
    rest %= size;
    if (digit === 0) {
      skipped = words !== "";
      continue;
    }
    words += (skipped ? "零" : "") + (digits[digit] ?? "") + word;
    skipped = false;
  }
  if (rest > 0) words += (skipped ? "零" : "") + (digits[rest] ?? "");
  return words.startsWith("一十") ? words.slice(1) : words;
};
