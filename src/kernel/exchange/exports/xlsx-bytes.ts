/** A workbook of a list: one sheet of rows, one that says who exported them and why; the same words on every printed page. */
import { asText, headingFont } from "../workbook/looks.ts";
import { workbookBytes } from "../workbook/write-workbook.ts";
import { watermarkWords, type ExportColumn, type Watermark } from "./export-list.ts";
import { guarded } from "./guard.ts";

/** A foot holds 255 characters, and an ampersand begins a command in it. */
const foot = (words: string): string => `&C${words.replaceAll("&", "&&").slice(0, 240)}`;

/** A string cell is never a formula; the apostrophe is for the day on which the book is saved as CSV. */
const cell = (value: string | number | null): string | number | null =>
  typeof value === "string" ? guarded(value) : value;

export const xlsxBytes = <Row>(
  columns: readonly ExportColumn<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  watermark: Watermark,
): AsyncIterable<Buffer> =>
  workbookBytes({
    at: watermark.at,
    by: watermark.by,
    write: async (book) => {
      const { title, by, office, atWords, reason } = watermark;
      const sheet = book.sheet(title, {
        views: [{ state: "frozen", ySplit: 1 }],
        headerFooter: { oddFooter: foot(watermarkWords(watermark)) },
      });
      sheet.columns = columns.map(({ width = 16 }) => ({ width, style: { numFmt: asText } }));
      const headings = sheet.addRow(columns.map(({ label }) => label));
      headings.font = headingFont;
      await book.done(headings);
      for await (const page of pages)
        for (const row of page) await book.done(sheet.addRow(columns.map(({ of }) => cell(of(row)))));
      const about = book.sheet("导出说明");
      about.columns = [{ width: 12 }, { width: 80 }];
      const lines = [
        ["名册", title],
        ["导出单位", office],
        ["导出人", by],
        ["导出时间", atWords],
        ["理由", guarded(reason)],
        ["注意", "内容涉及个人信息，请按规定保管，用后及时删除；本次导出已留痕"],
      ];
      for (const line of lines) await book.done(about.addRow(line));
    },
  });
