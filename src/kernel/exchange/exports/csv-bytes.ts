/** CSV that spreadsheets open with a double click: UTF-8 with mark, quoted, guarded against formulas. */
import { watermarkWords, type ExportColumn, type Watermark } from "./export-list.ts";
import { guarded } from "./guard.ts";

const field = (value: string | number | null): string => {
  if (typeof value === "number") return String(value);
  const text = guarded(value ?? "");
  return /[",\r\n\t;|]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (values: readonly (string | number | null)[]): string => `${values.map(field).join(",")}\r\n`;

/** The watermark is the last line, so that the first one is the headings for whoever reads on by program. */
export async function* csvBytes<Row>(
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  watermark: Watermark,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`\ufeff${line(columns.map(({ label }) => label))}`);
  for await (const page of pages) yield Buffer.from(page.map((row) => line(columns.map(({ of }) => of(row)))).join(""));
  yield Buffer.from(line([watermarkWords(watermark)]));
}
