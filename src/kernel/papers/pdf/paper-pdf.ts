/** A paper as PDF: the same bytes for the same paper, with page numbers, and marks on what is only a copy. */
import Pdf from "pdfkit";
import type { Block, CopyMark, Paper } from "../declare.ts";
import { fonts } from "./fonts.ts";
import { flow, headingLine, listItems, smallLines, warningBox } from "./paragraphs.ts";
import { printable } from "./printable.ts";
import { bodySize, margins, red, Sheet } from "./sheet.ts";
import { sealPlace, signatureLines } from "./signing.ts";
import { form, table } from "./tables.ts";

export interface Printed {
  readonly bytes: Buffer;
  /** Numbers of characters that the type does not have; they are named on the paper as well. */
  readonly missing: readonly string[];
}

type Drawn = { readonly [K in Block["kind"]]: (sheet: Sheet, block: Extract<Block, { kind: K }>) => void };

const drawn: Drawn = {
  heading: (sheet, { text }) => headingLine(sheet, text),
  paragraph: (sheet, { text, flush }) => flow(sheet, text, { indent: flush ? 0 : 2 * bodySize }),
  list: (sheet, { items }) => listItems(sheet, items),
  table: (sheet, block) => table(sheet, block),
  form: (sheet, { rows }) => form(sheet, rows),
  signatures: (sheet, { who }) => signatureLines(sheet, who),
  seal: (sheet, block) => sealPlace(sheet, block),
  small: (sheet, { lines }) => smallLines(sheet, lines),
  warning: (sheet, { text }) => warningBox(sheet, text),
  newPage: (sheet) => sheet.newPage(),
};

const centred = (sheet: Sheet, text: string, look: { size: number; face?: "bold"; color?: string }): void => {
  const place = { x: sheet.left, y: sheet.y, width: sheet.width, align: "center", ...look } as const;
  sheet.write(text, place);
  sheet.y += sheet.height(text, place);
};

const head = (sheet: Sheet, { office, documentNo, title, to }: Paper): void => {
  if (office === null) {
    const place = { x: sheet.left, y: sheet.y, width: sheet.width, size: 10.5, align: "right" } as const;
    sheet.write(documentNo ?? "", place);
    sheet.y += documentNo === null ? 0 : 20;
  } else {
    centred(sheet, office, { size: 22, face: "bold", color: red });
    sheet.y += 6;
    centred(sheet, documentNo ?? "", { size: bodySize });
    sheet.y += 6;
    sheet.line([sheet.left, sheet.y], [sheet.left + sheet.width, sheet.y], { width: 2, color: red });
    sheet.y += 18;
  }
  centred(sheet, title, { size: 18, face: "bold" });
  sheet.y += 10;
  if (to !== null) flow(sheet, `${to}：`, { indent: 0 });
};

const markSheet = (sheet: Sheet, { word, watermark }: CopyMark): void => {
  const { pdf } = sheet;
  const place = { x: pdf.page.width - margins.right - 60, y: 30, width: 60, size: 12, align: "center" } as const;
  pdf
    .lineWidth(1)
    .strokeColor(red)
    .rect(place.x, place.y - 4, place.width, 24)
    .stroke();
  sheet.write(word, { ...place, color: red });
  pdf
    .save()
    .rotate(-30, { origin: [pdf.page.width / 2, pdf.page.height / 2] })
    .opacity(0.2);
  sheet.write(watermark, { x: 0, y: pdf.page.height / 2 - 20, width: pdf.page.width, size: 18, align: "center" });
  pdf.restore();
};

/** Feet are written last, when the number of sheets is known. */
const feet = (sheet: Sheet, { documentNo, title }: Paper, mark: CopyMark | null): void => {
  const { pdf } = sheet;
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    if (mark) markSheet(sheet, mark);
    const place = { y: pdf.page.height - margins.bottom + 18, size: 9, width: sheet.width, x: sheet.left } as const;
    sheet.write(documentNo ?? title, { ...place, align: "left" });
    sheet.write(`第 ${page + 1} 页　共 ${count} 页`, { ...place, align: "right" });
  }
};

/** `at` is the moment of the paper itself, not of printing; without a mark the bytes depend on nothing else. */
export const paperPdf = async (given: Paper, { at, mark }: { at: Date; mark: CopyMark | null }): Promise<Printed> => {
  const { paper, missing } = printable(given);
  const pdf = new Pdf({
    size: "A4",
    margins,
    bufferPages: true,
    lang: "zh-CN",
    displayTitle: true,
    info: {
      Title: `${paper.title} ${paper.documentNo ?? ""}`.trim(),
      Creator: "湘民",
      Producer: "湘民",
      CreationDate: at,
    },
  });
  const pieces: Buffer[] = [];
  pdf.on("data", (piece: Buffer) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  const { regular, bold } = fonts();
  pdf.registerFont("regular", regular).registerFont("bold", bold);
  const sheet = new Sheet(pdf);
  head(sheet, paper);
  for (const block of paper.blocks) (drawn[block.kind] as (sheet: Sheet, block: Block) => void)(sheet, block);
  feet(sheet, paper, mark);
  pdf.end();
  await ended;
  return { bytes: Buffer.concat(pieces), missing };
};
