/** Reads one file of a delivery as a stream and keeps what concerns the authorised persons; everything else is counted and dropped. */
import { TextDecoder } from "node:util";
import { closeSync, openSync, readSync } from "node:fs";
import { normalisePersonName } from "#policy";
import { readHeading, type DeliveryFile } from "./delivery-file.ts";
import { keyOfText, readKey, type IdKey } from "./id-key.ts";
import { indexOf, nameMark, type KeyTable } from "./key-table.ts";
import { readFen, unknownFen, unreadableFen } from "./read-fen.ts";
import {
  copyRecord,
  fieldEnd,
  fieldStart,
  fieldText,
  most,
  recordLength,
  scanned,
  scanRecords,
  type Scanned,
} from "./scan-records.ts";

/** Hits of one stretch of a file, in the order of the file. */
export interface Hits {
  readonly count: number;
  /** Index of the person in the key table. */
  readonly persons: Int32Array;
  /** Number of the data row, the first is 1. */
  readonly rows: Float64Array;
  /** Whole fen; `unknownFen` where the department leaves it open or the table has no amount. */
  readonly amounts: Float64Array;
  /** 1 where the name differs from the authorised one: for a person to look at, never counted by itself. */
  readonly renamed: Uint8Array;
  /**
   * The records as delivered, one after the other; `ends` says where each stops. The number is taken out, and so is the name unless it is another:
   * the person is known, and what is not kept cannot be lost.
   */
  readonly text: Uint8Array;
  readonly ends: Int32Array;
}

export interface BadRow {
  /** Line in the file, as an editor counts. */
  readonly line: number;
  readonly says: string;
}
/** What a file came to. */
export interface Tally {
  readonly rows: number;
  readonly hits: number;
  readonly renamed: number;
  /** Whole fen over all rows that have an amount; the department's control total must be the same. */
  readonly sum: number;
  readonly bad: number;
  /** The first of them. */
  readonly named: readonly BadRow[];
}
export type Matched = Tally | { readonly says: string };

const pieceSize = 1 << 20;
/** A record longer than this has lost a quote. */
const longestRecord = 4 << 20;
const namedAtMost = 1_000;
/** The slots of `readHeading`. */
const [idSlot, nameSlot, amountSlot, wanted] = [0, 1, 2, 3];
/** No identity number begins with eight zeros. */
const noKey = 0;

const blank = new Uint8Array(0);

class Reading {
  readonly #file: DeliveryFile;
  readonly #table: KeyTable;
  readonly #take: (hits: Hits) => void;
  readonly #decoder: TextDecoder;
  readonly #found = scanned(wanted);
  readonly #highs = new Int32Array(most);
  readonly #lows = new Int32Array(most);
  readonly #amounts = new Float64Array(most).fill(unknownFen);
  readonly #key: IdKey = { high: 0, low: 0 };
  readonly #named: BadRow[] = [];
  #rows = 0;
  #hits = 0;
  #renamed = 0;
  #sum = 0;
  #bad = 0;

  constructor(file: DeliveryFile, table: KeyTable, take: (hits: Hits) => void) {
    this.#file = file;
    this.#table = table;
    this.#take = take;
    this.#decoder = new TextDecoder(file.encoding);
  }

  get tally(): Tally {
    return {
      rows: this.#rows,
      hits: this.#hits,
      renamed: this.#renamed,
      sum: this.#sum,
      bad: this.#bad,
      named: this.#named,
    };
  }

  /** @returns the first byte that is not read yet, and the line breaks before it */
  read(bytes: Buffer, from: number, slots: Int8Array, line: number, last: boolean): { rest: number; lines: number } {
    let at = from;
    let lines = 0;
    for (;;) {
      scanRecords(bytes, at, slots, wanted, last, this.#found);
      this.#match(bytes, this.#found, slots.length, line + lines);
      lines += this.#found.breaks;
      at = this.#found.rest;
      if (this.#found.count < most) return { rest: at, lines };
    }
  }

  #match(bytes: Buffer, found: Scanned, columns: number, line: number): void {
    const key = this.#key;
    const sums = this.#file.table.amount !== null;
    for (let record = 0; record < found.count; record += 1) {
      const standsAt = line + (found.lines[record] ?? 0);
      const whole = found.widths[record] === columns;
      if (!whole) this.#refuse(standsAt, `这一行有 ${found.widths[record]} 列，表头有 ${columns} 列`);
      const start = fieldStart(found, record, idSlot);
      const end = fieldEnd(found, record, idSlot);
      const known = whole && (readKey(bytes, start, end, key) || this.#readsSlowly(bytes, start, end, standsAt));
      this.#highs[record] = known ? key.high : noKey;
      this.#lows[record] = key.low;
      if (!sums) continue;
      const fen = readFen(bytes, fieldStart(found, record, amountSlot), fieldEnd(found, record, amountSlot));
      this.#amounts[record] = fen;
      if (fen >= 0) this.#sum += fen;
      else if (fen === unreadableFen && whole) {
        this.#refuse(standsAt, "金额只能是数字，最多两位小数");
        this.#highs[record] = noKey;
      }
    }
    this.#gather(bytes, found);
    this.#rows += found.count;
  }

  #gather(bytes: Buffer, found: Scanned): void {
    const persons = new Int32Array(found.count);
    const records: number[] = [];
    let size = 0;
    for (let record = 0; record < found.count; record += 1) {
      const high = this.#highs[record] ?? noKey;
      if (high === noKey) continue;
      const person = indexOf(this.#table, high, this.#lows[record] ?? 0);
      if (person === -1) continue;
      persons[records.length] = person;
      records.push(record);
      size += recordLength(found, record);
    }
    if (records.length === 0) return;
    const block: Hits = {
      count: records.length,
      persons: persons.slice(0, records.length),
      rows: Float64Array.from(records, (record) => this.#rows + record + 1),
      amounts: Float64Array.from(records, (record) => this.#amounts[record] ?? unknownFen),
      renamed: new Uint8Array(records.length),
      text: new Uint8Array(size),
      ends: new Int32Array(records.length),
    };
    let end = 0;
    records.forEach((record, hit) => {
      const renamed = !this.#sameName(bytes, found, record, persons[hit] ?? -1);
      if (renamed) {
        block.renamed[hit] = 1;
        this.#renamed += 1;
      }
      end = copyRecord(bytes, found, record, renamed ? [idSlot] : [idSlot, nameSlot], block.text, end);
      block.ends[hit] = end;
    });
    this.#hits += records.length;
    this.#take(block);
  }

  #sameName(bytes: Buffer, found: Scanned, record: number, person: number): boolean {
    const start = fieldStart(found, record, nameSlot);
    const end = fieldEnd(found, record, nameSlot);
    const expected = this.#table.names[person];
    if (this.#file.encoding === "utf-8" && nameMark(bytes, start, end) === expected) return true;
    const written = new TextEncoder().encode(normalisePersonName(fieldText(bytes, start, end, this.#decoder)));
    return nameMark(written, 0, written.length) === expected;
  }

  #readsSlowly(bytes: Buffer, start: number, end: number, line: number): boolean {
    const key = keyOfText(fieldText(bytes, start, end, this.#decoder));
    if ("says" in key) {
      this.#refuse(line, key.says);
      return false;
    }
    this.#key.high = key.high;
    this.#key.low = key.low;
    return true;
  }

  #refuse(line: number, says: string): void {
    this.#bad += 1;
    if (this.#named.length < namedAtMost) this.#named.push({ line, says });
  }
}

/**
 * Matches a file against the table. `take` gets the hits stretch by stretch; they are new arrays each time and may be kept or handed to another thread.
 * A file that cannot be used at all says why, and none of its hits may be used.
 */
export const matchFile = (file: DeliveryFile, table: KeyTable, take: (hits: Hits) => void): Matched => {
  const descriptor = openSync(file.path, "r");
  try {
    let room = Buffer.alloc(pieceSize * 2);
    let kept = 0;
    let slots: Int8Array | null = null;
    let line = 1;
    const reading = new Reading(file, table, take);
    for (;;) {
      if (room.length - kept < pieceSize) room = Buffer.concat([room.subarray(0, kept), blank], room.length * 2);
      const got = readSync(descriptor, room, kept, pieceSize, null);
      const last = got === 0;
      const bytes = room.subarray(0, kept + got);
      let from = 0;
      if (slots === null) {
        const heading = readHeading(bytes, file, last);
        if ("says" in heading) return heading;
        ({ slots, end: from } = heading);
        line += heading.lines;
      }
      // The database keeps text, and a text file holds none.
      if (bytes.includes(0)) return { says: "文件含有空字节，不是文本文件，请重新导出为 CSV" };
      const { rest, lines } = reading.read(bytes, from, slots, line, last);
      line += lines;
      kept = bytes.length - rest;
      if (last && kept > 0) return { says: `第 ${line} 行开始的英文双引号没有结束` };
      if (kept > longestRecord) return { says: `第 ${line} 行超过 ${longestRecord >> 20} MB，可能缺了一个英文双引号` };
      if (last) return reading.tally;
      room.copyWithin(0, rest, bytes.length);
    }
  } finally {
    closeSync(descriptor);
  }
};
