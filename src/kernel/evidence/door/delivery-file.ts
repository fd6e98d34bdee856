/** What is known of one file of a delivery before its rows are read, and what its heading must say. */
import type { DepartmentTable } from "../sources/department-table.ts";
import { fieldEnd, fieldStart, fieldText, scanned, scanRecords } from "./scan-records.ts";

export type FileEncoding = "utf-8" | "gb18030";

export interface DeliveryFile {
  readonly path: string;
  readonly table: DepartmentTable;
  readonly encoding: FileEncoding;
}

export const idHeading = "身份证号";
export const nameHeading = "姓名";

/** Where the wanted columns stand; the slots are number, name, amount, in this order. */
export interface Heading {
  readonly slots: Int8Array;
  readonly columns: readonly string[];
  /** The first byte after the heading. */
  readonly end: number;
  readonly lines: number;
}

const markOfUtf8 = [0xef, 0xbb, 0xbf];

/** Reads the heading of a file's first bytes; in Chinese, why the file cannot be used. */
export const readHeading = (
  bytes: Buffer,
  { table, encoding }: Pick<DeliveryFile, "table" | "encoding">,
  whole: boolean,
): Heading | { readonly says: string } => {
  const start = markOfUtf8.every((byte, at) => bytes[at] === byte) ? 3 : 0;
  const most = Int8Array.from({ length: 100 }, (_, column) => column);
  const found = scanned(100);
  scanRecords(bytes, start, most, 100, whole, found, 1);
  if (found.count === 0) return { says: "文件是空的，或第一行没有结束" };
  const decoder = new TextDecoder(encoding);
  const columns = Array.from({ length: Math.min(100, found.widths[0] ?? 0) }, (_, column) =>
    fieldText(bytes, fieldStart(found, 0, column), fieldEnd(found, 0, column), decoder)
      .normalize("NFKC")
      .trim(),
  );
  const twice = columns.filter((label, at) => label !== "" && columns.indexOf(label) !== at);
  if (twice.length > 0) return { says: `表头重复：${[...new Set(twice)].join("、")}` };
  const due = [idHeading, nameHeading, ...Object.values(table.columns).map(({ label }) => label)];
  const missing = due.filter((label) => !columns.includes(label));
  if (missing.length > 0) return { says: `表头缺少：${missing.join("、")}（应有：${due.join("、")}）` };
  const amount = table.amount === null ? null : table.columns[table.amount]?.label;
  const wanted = [idHeading, nameHeading, ...(amount == null ? [] : [amount])];
  const slots = Int8Array.from(columns, (label) => wanted.indexOf(label));
  return { slots, columns, end: found.rest, lines: found.breaks };
};
