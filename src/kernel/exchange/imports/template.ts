/** 导入模板 · An empty workbook with headings, a line of help with examples, and lists to choose from. */
import { helpMark } from "../check/headings.ts";
import type { ImportColumn } from "../declare.ts";
import type { ImportKind } from "../import-kind.ts";
import { asText, headingFont, helpFont } from "../workbook/looks.ts";
import { workbookBytes } from "../workbook/write-workbook.ts";

/** Lists reach this far down; further rows are checked on import all the same. */
const listedRows = 2_000;

const widthOf = ({ label, help }: ImportColumn): number =>
  Math.min(36, Math.max(12, label.length * 2 + 4, help.length));

export const template = ({ title, columns }: ImportKind, at: Date): AsyncIterable<Buffer> =>
  workbookBytes({
    at,
    by: "湘民",
    write: async (book) => {
      const sheet = book.sheet(title, { views: [{ state: "frozen", ySplit: 2 }] });
      sheet.columns = columns.map((column) => ({ width: widthOf(column), style: { numFmt: asText } }));
      const headings = sheet.addRow(columns.map(({ label, required }) => (required ? `*${label}` : label)));
      headings.font = headingFont;
      await book.done(headings);
      const help = sheet.addRow(
        columns.map(({ help, required, example }, index) => {
          const says = `${required ? "必填。" : "选填。"}${help}${example === "" ? "" : `。例如：${example}`}`;
          return index === 0 ? `${helpMark}：${says}` : says;
        }),
      );
      help.font = helpFont;
      help.alignment = { wrapText: true, vertical: "top" };
      await book.done(help);
      for (const [index, { options }] of columns.entries()) {
        if (options === undefined) continue;
        const letter = sheet.getColumn(index + 1).letter;
        const range = `${letter}3:${letter}${listedRows}`;
        // The streaming sheet has the list of validations; the library's types leave it out.
        const { dataValidations } = sheet as unknown as { dataValidations: { add(range: string, rule: object): void } };
        dataValidations.add(range, { type: "list", allowBlank: true, formulae: [`"${options.join(",")}"`] });
      }
    },
  });
