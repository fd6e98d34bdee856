/** Rows of a workbook's first sheet, streamed from the packed file; nothing is written to a temporary place. */
import { addDays } from "#kernel/calendar";
import { readZip, unfold } from "#kernel/files";
import type { Cell, TableRow } from "../declare.ts";
import { unreadable } from "../problems.ts";
import { openWorkbook, type Workbook } from "./workbook.ts";
import { attribute, xmlPieces, type XmlPiece } from "./xml.ts";

const mostColumns = 200;
const none: Cell = { text: "", number: false, day: null };

/** "AB12" is column 27, counted from 0. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
};

/** Day numbers count from 1900 with a 29 February that never was, or from 1904. Later than 2173 it is no date that offices write. */
const dayOfSerial = (serial: number, from1904: boolean): string | null => {
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  return days >= 61 && days <= 100_000 ? addDays("1899-12-30", days) : null;
};

/** 1.3812345678E10 is a telephone; what needs more than 15 digits stays as it is written, for the check to explain. */
const plainNumber = (raw: string): string => {
  const value = Number(raw);
  return /e/i.test(raw) && Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : raw;
};

class Sheet {
  readonly rows: TableRow[] = [];
  readonly #book: Workbook;
  #cells: Cell[] = [];
  #line = 0;
  #attributes = "";
  #raw = "";
  #inValue = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  read(piece: XmlPiece): void {
    if (piece.kind === "text") {
      if (this.#inValue) this.#raw += piece.text;
      return;
    }
    const opens = piece.kind === "open";
    if (piece.name === "row" && opens) this.#openRow(piece.attributes);
    if (piece.name === "c" && opens) [this.#attributes, this.#raw] = [piece.attributes, ""];
    if (piece.name === "v" || piece.name === "t") this.#inValue = opens && !piece.empty;
    if (piece.name === "c" && !opens) this.#endCell();
    if (piece.name === "row" && (!opens || piece.empty)) this.rows.push({ line: this.#line, cells: this.#cells });
  }

  #openRow(attributes: string): void {
    this.#line = Number(attribute(attributes, "r") ?? this.#line + 1);
    this.#cells = [];
  }

  #endCell(): void {
    const reference = attribute(this.#attributes, "r");
    const column = reference === null ? this.#cells.length : columnOf(reference);
    if (column < 0 || column >= mostColumns) return;
    while (this.#cells.length < column) this.#cells.push(none);
    this.#cells[column] = this.#cell();
  }

  #cell(): Cell {
    const { texts, dates, from1904 } = this.#book;
    const type = attribute(this.#attributes, "t") ?? "n";
    if (type === "s") return { ...none, text: texts[Number(this.#raw)] ?? "" };
    if (type === "b") return { ...none, text: this.#raw === "1" ? "是" : "否" };
    if (type !== "n") return { ...none, text: this.#raw };
    if (this.#raw === "") return none;
    const isDate = dates[Number(attribute(this.#attributes, "s") ?? 0)] ?? false;
    return {
      text: plainNumber(this.#raw),
      number: true,
      day: isDate ? dayOfSerial(Number(this.#raw), from1904) : null,
    };
  }
}

/** @throws unreadable */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const zip = readZip(bytes);
  if ("refused" in zip) throw unreadable({ why: zip.refused });
  const book = await openWorkbook({ bytes, entries: zip.entries });
  const sheet = new Sheet(book);
  for await (const pieces of xmlPieces(unfold(bytes, book.sheet))) {
    for (const piece of pieces) sheet.read(piece);
    yield* sheet.rows.splice(0);
  }
}
