/** Who signs: lines for signatures by hand, and office, day and place of the seal. */
import { bodySize, grey, type Sheet } from "./sheet.ts";

const millimetres = (mm: number): number => (mm * 72) / 25.4;

export const signatureLines = (sheet: Sheet, who: readonly string[]): void => {
  const step = 26;
  sheet.y += 10;
  sheet.need(who.length * step);
  for (const name of who) {
    const place = { x: sheet.left, y: sheet.y, size: bodySize } as const;
    const line = sheet.left + sheet.width - 230;
    sheet.write(`${name}：`, { ...place, width: line - sheet.left - 4, align: "right" });
    sheet.line([line, sheet.y + 15], [line + 110, sheet.y + 15], { width: 0.5 });
    sheet.write("　　年　　月　　日", { ...place, x: line + 114, width: 116 });
    sheet.y += step;
  }
};

/** The seal is put on by hand or by the office's device; the circle shows where. */
export const sealPlace = (sheet: Sheet, { office, on }: { office: string; on: string }): void => {
  const [width, across] = [millimetres(84), millimetres(40)];
  sheet.y += 14;
  sheet.need(across + 4);
  const x = sheet.left + sheet.width - width;
  const centre = [x + width / 2, sheet.y + across / 2] as const;
  sheet.pdf
    .lineWidth(0.7)
    .strokeColor(grey)
    .dash(3, { space: 2 })
    .circle(...centre, across / 2)
    .stroke()
    .undash();
  sheet.write("印章", { x, y: sheet.y + across - 18, width, size: 9, align: "center", color: grey });
  for (const [index, line] of [office, on].entries())
    sheet.write(line, { x, y: centre[1] - 22 + index * 24, width, size: bodySize, align: "center" });
  sheet.y += across;
};
