/** 银行文件 · The file of a roll, made again from its lines: what is not stored cannot leak, and its digest says whether it is still the one that was sent. */
import { sql, type Tx } from "#kernel/database";
import { openField, sm3 } from "#kernel/secrets";
import { numberField } from "../accounts/enter-account.ts";
import { csvFile } from "../bank/csv.ts";
import { fixedWidthFile } from "../bank/fixed-width.ts";
import { pain001File } from "../bank/pain-001.ts";
import type { Payment, PaymentFile } from "../bank/payment.ts";
import type { PaymentDeps } from "../deps.ts";
import type { RollRow } from "./roll-row.ts";

export const fileFormats = { csv: "CSV（UTF-8）", gbk: "定长（GBK）", "pain.001": "ISO 20022 pain.001" } as const;
export type FileFormat = keyof typeof fileFormats;

const writers: Readonly<Record<FileFormat, (file: PaymentFile) => Buffer>> = {
  csv: csvFile,
  gbk: fixedWidthFile,
  "pain.001": pain001File,
};

export interface RollFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** 64 hexadecimal digits. */
  readonly sm3: string;
  /** In fen, over the payments in the file. */
  readonly totalFen: number;
}

const endings: Readonly<Record<FileFormat, string>> = { csv: "csv", gbk: "txt", "pain.001": "xml" };

/** Whom the file names as payer, and what the family reads on its statement before the month. */
export interface FileWords {
  readonly payer: string;
  readonly title: string;
}

/** As a file says it that is sent now. */
export const wordsToday = (
  { titleOf }: Pick<PaymentDeps, "titleOf">,
  { countyName, serviceId }: Pick<RollRow, "countyName" | "serviceId">,
): FileWords => ({ payer: `${countyName}民政局`, title: titleOf(serviceId) });

interface Sending {
  readonly rollId: number;
  readonly words: FileWords;
  readonly format: FileFormat;
  /** The moment of sending. */
  readonly at: Date;
}

/** Only lines that the county confirmed to be paid. @throws notInBankCode */
export const fileOfRoll = async (
  tx: Tx,
  { keys }: Pick<PaymentDeps, "keys">,
  { rollId, words: { payer, title }, format, at }: Sending,
): Promise<RollFile> => {
  const { rows } = await sql<Omit<Payment, "number" | "memo"> & { cipher: Buffer; month: string }>`
    select l.line_no as "lineNo", a.holder_name as "holderName", a.bank, a.number_cipher as cipher, l.amount_fen as "amountFen", to_char(l.for_month, 'YYYY-MM') as month
    from payments.line l join payments.account a using (payment_account_id)
    where l.roll_id = ${rollId} and l.held_for is null order by l.line_no`.execute(tx);
  const payments = rows.map(({ cipher, month, ...line }) => ({
    ...line,
    number: openField(keys, numberField, cipher),
    memo: `${title}${month}`,
  }));
  const totalFen = payments.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const bytes = writers[format]({ rollId, payer, at: at.toISOString(), totalFen, payments });
  return {
    name: `roll-${rollId}.${endings[format]}`,
    bytes,
    sm3: sm3(bytes),
    totalFen,
  };
};

/** The file that was sent, made anew, and whether it is still that one; null before anything was sent. @throws notInBankCode */
export const fileAsSent = async (
  tx: Tx,
  deps: Pick<PaymentDeps, "keys" | "titleOf">,
  roll: RollRow,
): Promise<{ readonly file: RollFile; readonly same: boolean } | null> => {
  const { rollId, sentAt, fileFormat, fileSm3 } = roll;
  if (sentAt === null || fileFormat === null) return null;
  const words = roll.fileWords ?? wordsToday(deps, roll);
  const file = await fileOfRoll(tx, deps, { rollId, words, format: fileFormat, at: sentAt });
  return { file, same: file.sm3 === fileSm3 };
};
