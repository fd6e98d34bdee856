/** The rows of a table, whichever kind of file it came in; empty rows are left out. */
import type { TableRow } from "../declare.ts";
import { csvRows } from "./csv.ts";
import { xlsxRows } from "./xlsx.ts";

export interface TableFile {
  /** At most the limit of an import file. */
  readonly bytes: Buffer;
  readonly type: "xlsx" | "csv";
}

/** @throws unreadable */
export async function* readTable({ bytes, type }: TableFile): AsyncGenerator<TableRow> {
  for await (const row of type === "xlsx" ? xlsxRows(bytes) : csvRows(bytes))
    if (row.cells.some(({ text }) => text.trim() !== "")) yield row;
}
