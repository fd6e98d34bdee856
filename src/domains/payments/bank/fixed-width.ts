/** 定长文件 · The fixed-width file in GBK that older bank systems take: one heading, one line a payment. The widths are agreed with each bank. */
import { notInBankCode } from "../problems.ts";
import { gbkBytes } from "./gbk.ts";
import { showFen } from "#policy";
import type { PaymentFile } from "./payment.ts";

const widths = { lineNo: 8, number: 19, holderName: 60, amount: 15, memo: 30 } as const;

const blank = 0x20;
const padded = (bytes: Buffer, width: number, side: "left" | "right"): Buffer => {
  if (bytes.length > width) return bytes.subarray(0, width);
  const fill = Buffer.alloc(width - bytes.length, side === "left" ? 0x30 : blank);
  return Buffer.concat(side === "left" ? [fill, bytes] : [bytes, fill]);
};

/** A name that is too long or cannot be written is a named row: a truncated name is another person's. @throws notInBankCode */
export const fixedWidthFile = ({ rollId, totalFen, payments }: PaymentFile): Buffer => {
  const unfit: number[] = [];
  const lines = payments.map(({ lineNo, holderName, number, amountFen, memo }) => {
    const name = gbkBytes(holderName);
    const words = gbkBytes(memo);
    if (name === null || words === null || name.length > widths.holderName) {
      unfit.push(lineNo);
      return Buffer.alloc(0);
    }
    return Buffer.concat([
      padded(Buffer.from(String(lineNo)), widths.lineNo, "left"),
      padded(Buffer.from(number), widths.number, "right"),
      padded(name, widths.holderName, "right"),
      padded(Buffer.from(showFen(amountFen)), widths.amount, "left"),
      padded(words, widths.memo, "right"),
      Buffer.from("\r\n"),
    ]);
  });
  if (unfit.length > 0) throw notInBankCode({ rows: unfit.slice(0, 50).join("、") });
  const heading = Buffer.from(
    `H${String(rollId).padStart(10, "0")}${String(payments.length).padStart(8, "0")}${showFen(totalFen).padStart(18, "0")}\r\n`,
  );
  return Buffer.concat([heading, ...lines]);
};
