/** CSV 文件 · The file in UTF-8 that most banks take. */
import { showFen } from "#policy";
import type { PaymentFile } from "./payment.ts";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const csvFile = ({ payments }: PaymentFile): Buffer =>
  Buffer.from(
    [
      "\uFEFF行号,户名,开户银行,账号,金额,摘要",
      ...payments.map(({ lineNo, holderName, bank, number, amountFen, memo }) =>
        // A tab keeps the number a text where a spreadsheet opens the file.
        [lineNo, quoted(holderName), quoted(bank), quoted(`\t${number}`), showFen(amountFen), quoted(memo)].join(","),
      ),
      "",
    ].join("\r\n"),
  );
