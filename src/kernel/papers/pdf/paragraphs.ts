/** Running text: paragraphs with bold words, lists, headings. It goes on over as many sheets as it needs. */
import { plainText, type Run, type Text } from "../declare.ts";
import { bodySize, margins, red, type Sheet } from "./sheet.ts";

const runsOf = (text: Text): readonly Run[] => (typeof text === "string" ? [text] : text);
const lineGap = 4;

interface Flow {
  readonly indent: number;
  readonly at?: number;
}

/** The writer itself turns the page between lines; afterwards the sheet goes on where it stopped. */
export const flow = (sheet: Sheet, text: Text, { indent, at = margins.left }: Flow): void => {
  const { pdf } = sheet;
  if (plainText(text) === "") return;
  sheet.need(bodySize * 1.75);
  pdf.x = at;
  pdf.y = sheet.y;
  const runs = runsOf(text);
  for (const [index, run] of runs.entries()) {
    const strong = typeof run !== "string";
    sheet.set({ size: bodySize, face: strong ? "bold" : "regular" });
    pdf.text(strong ? run.strong : run, {
      width: sheet.width - (at - margins.left),
      lineGap,
      ...(index === 0 ? { indent } : {}),
      continued: index < runs.length - 1,
    });
  }
  sheet.y = pdf.y;
};

export const listItems = (sheet: Sheet, items: readonly string[]): void => {
  const hang = bodySize * 2.2;
  for (const [index, item] of items.entries()) {
    sheet.need(bodySize * 1.75);
    sheet.write(`${index + 1}.`, { x: margins.left + 4, y: sheet.y, width: hang, size: bodySize });
    flow(sheet, item, { indent: 0, at: margins.left + hang });
  }
};

/** A heading never stands alone at the foot of a sheet. */
export const headingLine = (sheet: Sheet, text: string): void => {
  sheet.y += 8;
  sheet.need(bodySize * 5);
  const place = { x: sheet.left, width: sheet.width, size: bodySize, face: "bold" } as const;
  sheet.write(text, { ...place, y: sheet.y });
  sheet.y += sheet.height(text, place) + 1;
};

export const smallLines = (sheet: Sheet, lines: readonly string[]): void => {
  const place = { width: sheet.width, size: 9 } as const;
  const heights = lines.map((line) => sheet.height(line, place) + 1);
  sheet.y += 12;
  sheet.need(heights.reduce((sum, height) => sum + height, 8));
  sheet.line([sheet.left, sheet.y], [sheet.left + sheet.width, sheet.y]);
  sheet.y += 5;
  for (const [index, line] of lines.entries()) {
    sheet.write(line, { ...place, x: sheet.left, y: sheet.y });
    sheet.y += heights[index] ?? 0;
  }
};

export const warningBox = (sheet: Sheet, text: string): void => {
  const place = { width: sheet.width - 12, size: 10.5 } as const;
  const height = sheet.height(text, place) + 10;
  sheet.y += 8;
  sheet.need(height);
  sheet.pdf.lineWidth(1.2).strokeColor(red).rect(sheet.left, sheet.y, sheet.width, height).stroke();
  sheet.write(text, { ...place, x: sheet.left + 6, y: sheet.y + 5, color: red });
  sheet.y += height;
};
