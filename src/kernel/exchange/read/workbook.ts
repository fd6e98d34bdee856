/** What the cells of a workbook refer to: its first visible sheet, its shared texts, and which styles are dates. */
import { unfold, type ZipEntry } from "#kernel/files";
import { unreadable } from "../problems.ts";
import { attribute, xmlPieces, type XmlPiece } from "./xml.ts";

export interface Workbook {
  readonly sheet: ZipEntry;
  readonly texts: readonly string[];
  /** By number of the cell style. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

export interface Container {
  readonly bytes: Buffer;
  readonly entries: readonly ZipEntry[];
}

const entryOf = ({ entries }: Container, name: string): ZipEntry | undefined =>
  entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());

async function* piecesOf(container: Container, name: string): AsyncGenerator<XmlPiece> {
  const entry = entryOf(container, name);
  if (entry === undefined) return;
  for await (const pieces of xmlPieces(unfold(container.bytes, entry))) yield* pieces;
}

/** Rich text is its runs one after the other; phonetic readings are left out. */
const textsOf = async (container: Container): Promise<string[]> => {
  const texts: string[] = [];
  let [text, inText, phonetic] = ["", false, false];
  for await (const piece of piecesOf(container, "xl/sharedStrings.xml")) {
    if (piece.kind === "text") {
      if (inText && !phonetic) text += piece.text;
      continue;
    }
    const opens = piece.kind === "open" && !piece.empty;
    if (piece.name === "t") inText = opens;
    if (piece.name === "rPh") phonetic = opens;
    if (piece.name !== "si") continue;
    if (piece.kind === "close" || piece.empty) texts.push(text);
    text = "";
  }
  return texts;
};

/** The built-in formats of dates (ECMA-376 part 1, 18.8.30), Chinese ones included. */
const isDateNumber = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const isDateCode = (code: string): boolean => /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

const datesOf = async (container: Container): Promise<boolean[]> => {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCells = false;
  for await (const piece of piecesOf(container, "xl/styles.xml")) {
    if (piece.kind === "text") continue;
    if (piece.name === "cellXfs") inCells = piece.kind === "open";
    if (piece.kind !== "open") continue;
    const id = Number(attribute(piece.attributes, "numFmtId") ?? 0);
    if (piece.name === "numFmt") codes.set(id, attribute(piece.attributes, "formatCode") ?? "");
    if (piece.name === "xf" && inCells) dates.push(isDateNumber(id) || isDateCode(codes.get(id) ?? ""));
  }
  return dates;
};

const firstSheet = async (container: Container): Promise<{ id: string | null; from1904: boolean }> => {
  let id: string | null = null;
  let from1904 = false;
  for await (const piece of piecesOf(container, "xl/workbook.xml")) {
    if (piece.kind !== "open") continue;
    if (piece.name === "workbookPr") from1904 = ["1", "true"].includes(attribute(piece.attributes, "date1904") ?? "");
    const visible = (attribute(piece.attributes, "state") ?? "visible") === "visible";
    if (piece.name === "sheet" && visible) id ??= attribute(piece.attributes, "id");
  }
  return { id, from1904 };
};

const pathOf = async (container: Container, id: string | null): Promise<string> => {
  for await (const piece of piecesOf(container, "xl/_rels/workbook.xml.rels"))
    if (piece.kind === "open" && piece.name === "Relationship" && attribute(piece.attributes, "Id") === id) {
      const path = attribute(piece.attributes, "Target") ?? "";
      return path.startsWith("/") ? path.slice(1) : `xl/${path}`;
    }
  return "xl/worksheets/sheet1.xml";
};

/** @throws unreadable */
export const openWorkbook = async (container: Container): Promise<Workbook> => {
  const { id, from1904 } = await firstSheet(container);
  const sheet = entryOf(container, await pathOf(container, id));
  if (sheet === undefined) throw unreadable({ why: "工作簿中没有可见的工作表" });
  return { sheet, texts: await textsOf(container), dates: await datesOf(container), from1904 };
};
