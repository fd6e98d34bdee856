/** Tables and printed forms: cells as high as their text, headings again on every sheet, long cells broken between lines. */
import type { Cell, Column } from "../declare.ts";
import { type Sheet, tableSize, type Writing } from "./sheet.ts";

const padding = 4;

interface Box {
  readonly text: string;
  readonly width: number;
  readonly align: NonNullable<Writing["align"]>;
  readonly face: "regular" | "bold";
  /** Never lower than this, for what is written by hand. */
  readonly least: number;
}

const heightOf = (sheet: Sheet, { text, width, face, least }: Box): number =>
  Math.max(least, sheet.height(text, { width: width - 2 * padding, size: tableSize, face }) + 2 * padding);

/** As many characters as fit the height, found by halving. */
const fitting = (sheet: Sheet, box: Box, height: number): number => {
  const characters = Array.from(box.text);
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = heightOf(sheet, { ...box, least: 0, text: characters.slice(0, middle).join("") }) <= height;
    if (fits) low = middle;
    else high = middle - 1;
  }
  return Math.max(1, low);
};

const drawRow = (sheet: Sheet, boxes: readonly Box[], height: number): void => {
  let x = sheet.left;
  for (const { text, width, align, face } of boxes) {
    sheet.pdf.lineWidth(0.7).strokeColor("#000000").rect(x, sheet.y, width, height).stroke();
    sheet.write(text, {
      x: x + padding,
      y: sheet.y + padding,
      width: width - 2 * padding,
      size: tableSize,
      align,
      face,
    });
    x += width;
  }
  sheet.y += height;
};

/** A row higher than a whole sheet is written in pieces. */
const row = (sheet: Sheet, boxes: readonly Box[], onNewPage: () => void): void => {
  const height = Math.max(...boxes.map((box) => heightOf(sheet, box)));
  if (height > sheet.room && height <= sheet.bottom - sheet.left) {
    sheet.newPage();
    onNewPage();
  }
  if (height <= sheet.room) return drawRow(sheet, boxes, height);
  if (sheet.room < tableSize * 5) {
    sheet.newPage();
    onNewPage();
  }
  const { room } = sheet;
  const counts = boxes.map((box) => fitting(sheet, box, room));
  const piece = (pick: (characters: string[], count: number) => string[]): Box[] =>
    boxes.map((box, index) => ({ ...box, least: 0, text: pick(Array.from(box.text), counts[index] ?? 0).join("") }));
  drawRow(
    sheet,
    piece((characters, count) => characters.slice(0, count)),
    room,
  );
  row(
    sheet,
    piece((characters, count) => characters.slice(count)),
    onNewPage,
  );
};

export const table = (
  sheet: Sheet,
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly string[])[] },
): void => {
  const shares = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const box = ({ share = 1, align = "left" }: Column, text: string, face: Box["face"]): Box => ({
    text,
    width: (sheet.width * share) / shares,
    align: face === "bold" ? "center" : align,
    face,
    least: 0,
  });
  const headings = columns.map((column) => box(column, column.label, "bold"));
  const head = (): void => row(sheet, headings, () => undefined);
  sheet.y += 4;
  sheet.need(tableSize * 8);
  head();
  for (const values of rows)
    row(
      sheet,
      columns.map((column, index) => box(column, values[index] ?? "", "regular")),
      head,
    );
  sheet.y += 4;
};

const handwriting = 17;

/** Label and value side by side; the last value takes what is left, so that all lines meet. */
export const form = (sheet: Sheet, rows: readonly (readonly Cell[])[]): void => {
  const most = Math.max(...rows.map((cells) => cells.length));
  const labelWidth = most > 2 ? 56 : 76;
  const pair = sheet.width / most;
  for (const cells of rows) {
    const boxes = cells.flatMap(({ label, value, lines = 1 }, index): Box[] => {
      const width = index === cells.length - 1 ? sheet.width - pair * index : pair;
      const least = lines * handwriting + 6;
      const both = { least, face: "regular" } as const;
      return [
        { ...both, text: label, width: labelWidth, align: "center" },
        { ...both, text: value ?? "", width: width - labelWidth, align: "left" },
      ];
    });
    row(sheet, boxes, () => undefined);
  }
  sheet.y += 6;
};
