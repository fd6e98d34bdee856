/** 校验结果 · The rows of the file as they came, with a comment at each remark and all reasons of a row in its last column. */
import type { RowRemark } from "#wire";
import type { Cell, ImportColumn, TableRow } from "../declare.ts";
import { headed } from "../check/headings.ts";
import type { ImportKind } from "../import-kind.ts";
import { readTable, type TableFile } from "../read/read-table.ts";
import { asText, headingFont, marks } from "../workbook/looks.ts";
import { workbookBytes, type BookWriter } from "../workbook/write-workbook.ts";

interface Checked {
  readonly kind: ImportKind;
  readonly file: TableFile;
  readonly remarks: readonly RowRemark[];
  readonly at: Date;
}

const shown = ({ text, day }: Cell): string => day ?? text;

const sentence = ({ column, says }: RowRemark): string =>
  column === "" || says.startsWith(column) ? says : `${column}：${says}`;

type Sheet = ReturnType<BookWriter["sheet"]>;

interface Writing {
  readonly sheet: Sheet;
  readonly columns: readonly ImportColumn[];
  readonly places: ReadonlyMap<string, number>;
}

/** A remark about a column that the file does not have stands at the first cell. */
const placeOf = ({ columns, places }: Writing, { column }: RowRemark): number => {
  const key = columns.find(({ label }) => label === column)?.key ?? "";
  const position = columns.filter((one) => places.has(one.key)).findIndex((one) => one.key === key);
  return Math.max(0, position) + 2;
};

const writeRow = (writing: Writing, row: TableRow, remarks: readonly RowRemark[]) => {
  const { sheet, columns, places } = writing;
  const present = columns.filter(({ key }) => places.has(key));
  const cells = present.map(({ key }) => {
    const cell = row.cells[places.get(key) ?? -1];
    return cell ? shown(cell) : "";
  });
  const written = sheet.addRow([row.line, ...cells, remarks.map(sentence).join("\n")]);
  for (const [place, about] of Map.groupBy(remarks, (remark) => placeOf(writing, remark))) {
    const cell = written.getCell(place);
    cell.note = about.map(({ says }) => says).join("\n");
    cell.fill = marks[about.some(({ weight }) => weight === "fault") ? "fault" : "note"];
  }
  return written;
};

/** Reads the file a second time, so that it need not be kept while it is checked. */
export const checkedFile = ({ kind, file, remarks, at }: Checked): AsyncIterable<Buffer> =>
  workbookBytes({
    at,
    by: "湘民",
    write: async (book) => {
      const byLine = Map.groupBy(remarks, ({ line }) => line);
      const { places, rows } = await headed(readTable(file), kind.columns);
      const sheet = book.sheet("校验结果", { views: [{ state: "frozen", ySplit: 1 }] });
      const present = kind.columns.filter(({ key }) => places.has(key));
      sheet.columns = [{ width: 8 }, ...present.map(() => ({ width: 20, style: { numFmt: asText } })), { width: 80 }];
      const headings = sheet.addRow(["原行号", ...present.map(({ label }) => label), "校验结果"]);
      headings.font = headingFont;
      await book.done(headings);
      for await (const row of rows)
        await book.done(writeRow({ sheet, columns: kind.columns, places }, row, byLine.get(row.line) ?? []));
    },
  });
