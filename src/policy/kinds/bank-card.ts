/** 银行卡号 · A payment card number of 16 to 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
import { accepted, refused, type Kind, type Parsed } from "./kind.ts";

const passesLuhn = (digits: string): boolean => {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, character, place) => {
      const doubled = Number(character) * (place % 2 === 1 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
};

/** The digit that makes `body` a card number. */
export const cardCheckDigit = (body: string): string =>
  "0123456789".split("").find((digit) => passesLuhn(body + digit)) ?? "";

const parse = (given: unknown): Parsed<string> => {
  // A number has already lost its last digits: 16 digits and more do not fit a double.
  if (typeof given !== "string") return refused("not-text", "请以文本填写银行卡号（表格中请将该列设为“文本”格式）");
  const card = given.normalize("NFKC").replace(/[\s-]/g, "");
  if (card === "") return refused("empty", "请填写 16 至 19 位银行卡号");
  if (/\D/.test(card)) return refused("wrong-character", "银行卡号只能由数字组成，请核对卡面");
  if (card.length < 16 || card.length > 19)
    return refused("wrong-length", `银行卡号应为 16 至 19 位，现在是 ${card.length} 位，请核对卡面`);
  if (card.startsWith("0")) return refused("no-such-card", "银行卡号不会以 0 开头，请核对卡面");
  return passesLuhn(card)
    ? accepted(card)
    : refused("check-digit", "银行卡号校验未通过，通常是抄错了某一位，请逐位核对卡面");
};

export const bankCardKind: Kind<string> = {
  name: "bank-card",
  label: "银行卡号",
  parse,
  schema: { type: "string", pattern: "^[\\s0-9-]{16,30}$", description: "16 至 19 位" },
  show: (card) => card.replace(/(\d{4})(?=\d)/g, "$1 "),
};

/** 6217 **** **** 1234 without the blanks: the first and the last four digits. */
export const maskBankCard = (card: string): string =>
  `${card.slice(0, 4)}${"*".repeat(card.length - 8)}${card.slice(-4)}`;
