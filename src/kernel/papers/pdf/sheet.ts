/** The sheet that is being filled: A4 with the margins of GB/T 9704, and how far down it is written. */
import type Pdf from "pdfkit";

export type Face = "regular" | "bold";

const millimetres = (mm: number): number => (mm * 72) / 25.4;
export const margins = {
  top: millimetres(28),
  bottom: millimetres(25),
  left: millimetres(27),
  right: millimetres(26),
} as const;

export const red = "#cc0000";
export const black = "#000000";
export const grey = "#888888";
export const bodySize = 12;
export const tableSize = 9.5;
const lineGap = 4;

export interface Writing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly face?: Face;
  readonly align?: "left" | "center" | "right";
  readonly color?: string;
}

/** A thin layer over the PDF writer that speaks of lines, boxes and room. */
export class Sheet {
  readonly pdf: InstanceType<typeof Pdf>;
  y: number = margins.top;
  constructor(pdf: InstanceType<typeof Pdf>) {
    this.pdf = pdf;
  }
  get left(): number {
    return margins.left;
  }
  get width(): number {
    return this.pdf.page.width - margins.left - margins.right;
  }
  get bottom(): number {
    return this.pdf.page.height - margins.bottom;
  }
  get room(): number {
    return this.bottom - this.y;
  }
  newPage(): void {
    this.pdf.addPage();
    this.y = margins.top;
  }
  /** Goes to the next sheet unless there is room for so much. */
  need(height: number): void {
    if (height > this.room) this.newPage();
  }
  set({ size, face = "regular", color = black }: Pick<Writing, "size" | "face" | "color">): void {
    this.pdf.font(face).fontSize(size).fillColor(color);
  }
  height(text: string, { width, size, face }: Pick<Writing, "width" | "size" | "face">): number {
    this.set({ size, ...(face === undefined ? {} : { face }) });
    return this.pdf.heightOfString(text === "" ? " " : text, { width, lineGap: size === bodySize ? lineGap : 2 });
  }
  /** Writes within a box whose height was measured before; the writer must not turn the page by itself. */
  write(text: string, { x, y, width, size, align = "left", ...look }: Writing): void {
    this.set({ size, ...look });
    this.pdf.text(text, x, y, { width, align, lineGap: size === bodySize ? lineGap : 2 });
  }
  line(from: readonly [number, number], to: readonly [number, number], { width = 0.7, color = black } = {}): void {
    this.pdf
      .lineWidth(width)
      .strokeColor(color)
      .moveTo(...from)
      .lineTo(...to)
      .stroke();
  }
}
