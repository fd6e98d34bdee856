/** CSV after RFC 4180, and what programs make of it: other separators, single line feeds, line breaks and quotes inside quotes. */
import type { TableRow } from "../declare.ts";
import { unreadable } from "../problems.ts";
import { decoded } from "./decode.ts";

/** Excel's own limit of a cell. */
const longestField = 32_767;
const mostFields = 200;

const separators = [",", "\t", ";", "|", "，"] as const;

/** The separator that the first line with text uses most, outside quotes. */
export const separatorOf = (start: string): string => {
  const line = start.split(/\r\n|\r|\n/).find((one) => one.trim() !== "") ?? "";
  const bare = line.replace(/"[^"]*"/g, "");
  const counted = separators.map((mark) => ({ mark, times: bare.split(mark).length }));
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark;
};

/** Reads character by character, so that a record may be split anywhere between two pieces of text. */
class Reader {
  readonly rows: TableRow[] = [];
  #field = "";
  #fields: string[] = [];
  #quoted = false;
  /** A quote inside quotes: it ends them, unless another follows. */
  #closing = false;
  #line = 1;
  #startedAt = 1;
  #afterReturn = false;
  readonly #separator: string;

  constructor(separator: string) {
    this.#separator = separator;
  }

  read(text: string): void {
    for (const character of text) this.#take(character);
  }

  end(): void {
    if (this.#quoted && !this.#closing)
      throw unreadable({ why: `第 ${this.#startedAt} 行开始的引号没有结束，请检查这一行的英文双引号` });
    if (this.#field !== "" || this.#fields.length > 0) this.#endRecord();
  }

  #take(character: string): void {
    const isBreak = character === "\n" || character === "\r";
    const second = character === "\n" && this.#afterReturn;
    this.#afterReturn = character === "\r";
    if (isBreak && !second) this.#line += 1;
    if (this.#closing) {
      this.#closing = false;
      if (character === '"') return this.#add('"');
      this.#quoted = false;
    } else if (this.#quoted) {
      if (character === '"') this.#closing = true;
      else if (!second || !this.#field.endsWith("\n")) this.#add(isBreak ? "\n" : character);
      return;
    }
    if (second) return;
    if (isBreak) this.#endRecord();
    else if (character === this.#separator) this.#endField();
    else if (character === '"' && this.#field.trim() === "") this.#open();
    else this.#add(character);
  }

  #open(): void {
    this.#field = "";
    this.#quoted = true;
  }

  #add(character: string): void {
    if (this.#field.length >= longestField)
      throw unreadable({ why: `第 ${this.#startedAt} 行有一格超过 ${longestField} 个字，可能缺了一个英文双引号` });
    this.#field += character;
  }

  #endField(): void {
    if (this.#fields.length < mostFields) this.#fields.push(this.#field);
    this.#field = "";
  }

  #endRecord(): void {
    this.#endField();
    const cells = this.#fields.map((text) => ({ text, number: false, day: null }));
    this.rows.push({ line: this.#startedAt, cells });
    this.#fields = [];
    this.#startedAt = this.#line;
  }
}

/** @throws unreadable */
export function* csvRows(bytes: Buffer): Generator<TableRow> {
  let reader: Reader | null = null;
  for (const text of decoded(bytes)) {
    reader ??= new Reader(separatorOf(text));
    reader.read(text);
    yield* reader.rows.splice(0);
  }
  reader?.end();
  yield* reader?.rows ?? [];
}
