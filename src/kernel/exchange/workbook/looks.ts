/** How headings and cells of the platform's workbooks look. */
import type { Fill, Font } from "exceljs";

export const headingFont: Partial<Font> = { bold: true };
export const helpFont: Partial<Font> = { italic: true, color: { argb: "FF595959" } };
/** Pale red behind a cell with a fault, pale yellow behind one with a note; the comment says the same in words. */
const solid = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });
export const marks = { fault: solid("FFFFC7CE"), note: solid("FFFFF2CC") } as const;
/** Text format: a spreadsheet then neither rounds digits nor runs what begins with an equals sign. */
export const asText = "@";
