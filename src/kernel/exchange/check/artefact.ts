/** What spreadsheets do to long digits: rounded, in scientific notation, with a decimal point behind. Recognised and explained. */
import type { Cell } from "../declare.ts";

/** The text to read on, or a fault that no correction of the text can mend. */
export type Repaired = { readonly text: string } | { readonly code: string; readonly says: string };

const remedy = "请先把该列的单元格格式设为“文本”，再按证件重新填写；已经丢失的数字不能由现有内容恢复";

const scientific = /^\d(?:\.\d+)?e\+?\d+$/i;

/** An apostrophe that was typed to force text, an equals sign with quotes, blanks of all widths. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^=?"(.*)"$/s, "$1")
    .replace(/^['‘’＇]/, "")
    .trim();

/** A spreadsheet keeps 15 digits of a number; the rest became zeros, whatever stands there now. */
export const digitsLost = (digits: string, label: string): { code: string; says: string } => ({
  code: "digits-lost",
  says: `${label}被表格软件当作数字处理，第 15 位以后变成了 0（${digits.slice(0, 4)}…${digits.slice(-4)}）。${remedy}`,
});

/** As text it may be a true number that ends so; only when it proves wrong, this is the likely reason. */
export const looksRounded = (text: string): boolean => /^\d{15}0{3,}$/.test(text);

export const repairDigits = ({ text, number }: Cell, label: string): Repaired => {
  const plain = bare(text);
  if (scientific.test(plain))
    return {
      code: "scientific-notation",
      says: `${label}变成了科学计数法“${plain}”，末尾几位已经丢失。${remedy}`,
    };
  const whole = /^\d+\.0+$/.test(plain) ? plain.replace(/\.0+$/, "") : plain;
  return number && /^\d{16,}$/.test(whole) ? digitsLost(whole, label) : { text: whole };
};
