/** 成批写入 · Many rows at once, given as columns: by COPY where server and rights allow it, else by one insert over arrays. */
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CompiledQuery, sql } from "kysely";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Tx } from "./types.ts";

type Value = number | boolean | string | Uint8Array | null;

interface Type {
  /** Of each value that is not null; a function where values differ. */
  readonly size: number | ((value: never) => number);
  write(bytes: Bytes, at: number, value: never): void;
}
interface Bytes {
  readonly all: Buffer;
  readonly view: DataView;
}
/** PostgreSQL's binary form of the types that bulk rows use. Whole numbers are given as numbers, exact up to 2^53. */
const types = {
  int2: { size: 2, write: ({ view }, at, value: number) => view.setInt16(at, value) },
  int4: { size: 4, write: ({ view }, at, value: number) => view.setInt32(at, value) },
  int8: {
    size: 8,
    write: ({ view }, at, value: number) => {
      view.setInt32(at, Math.floor(value / 2 ** 32));
      view.setUint32(at + 4, value);
    },
  },
  bool: { size: 1, write: ({ view }, at, value: boolean) => view.setUint8(at, value ? 1 : 0) },
  text: {
    size: (value: string) => Buffer.byteLength(value),
    write: ({ all }, at, value: string) => void all.write(value, at),
  },
  bytea: { size: (value: Uint8Array) => value.length, write: ({ all }, at, value: Uint8Array) => all.set(value, at) },
} satisfies Readonly<Record<string, Type>>;

/** A column: its type and one value a row. Null is NULL, and so is NaN, the unknown number of a typed array. */
export type CopyColumn = readonly [type: keyof typeof types, values: ArrayLike<Value>];

export interface CopiedRows {
  /** With its schema, e.g. "cases.packed_facts"; never from outside. */
  readonly table: string;
  /** All of one length. */
  readonly columns: Readonly<Record<string, CopyColumn>>;
}

const CHUNK = 65_536;
const HEADER = Buffer.concat([Buffer.from("PGCOPY\n\xff\r\n\0", "latin1"), Buffer.alloc(8)]);
const END = Buffer.from([0xff, 0xff]);
const NULL = -1;

const isNull = (value: Value | undefined): value is null | undefined => value == null || Number.isNaN(value);

const rowsIn = ({ columns }: CopiedRows): number => {
  const lengths = new Set(Object.values(columns).map(([, values]) => values.length));
  const [length = 0] = lengths;
  if (lengths.size > 1) throw new Error(`Columns of different lengths: ${[...lengths].join(", ")}`);
  return length;
};

const bytesFor = (length: number): Bytes => {
  const all = Buffer.allocUnsafeSlow(length);
  return { all, view: new DataView(all.buffer) };
};

function* binary(rows: CopiedRows): Generator<Buffer> {
  const columns = Object.values(rows.columns).map(([type, values]) => ({ ...(types[type] as Type), values }));
  const sizeOf = ({ size, values }: (typeof columns)[number], row: number): number => {
    const value = values[row];
    return isNull(value) ? 0 : typeof size === "number" ? size : size(value as never);
  };
  const length = rowsIn(rows);
  yield HEADER;
  let [bytes, at] = [bytesFor(CHUNK), 0];
  for (let row = 0; row < length; row += 1) {
    let need = 2;
    for (const column of columns) need += 4 + sizeOf(column, row);
    if (at + need > bytes.all.length) {
      yield bytes.all.subarray(0, at);
      [bytes, at] = [bytesFor(Math.max(CHUNK, need)), 0];
    }
    bytes.view.setInt16(at, columns.length);
    at += 2;
    for (const column of columns) {
      const value = column.values[row];
      const size = sizeOf(column, row);
      bytes.view.setInt32(at, isNull(value) ? NULL : size);
      at += 4;
      if (!isNull(value)) column.write(bytes, at, value as never);
      at += size;
    }
  }
  yield bytes.all.subarray(0, at);
  yield END;
}

/** A connection that also takes rows to copy: `query(text, [rows])`, inside whatever transaction is open on it. */
export class CopyingClient extends pg.Client {
  override query(...given: unknown[]): never {
    const [text, values] = given as [string, readonly unknown[] | undefined];
    const [rows] = Array.isArray(values) ? (values as readonly unknown[]) : [];
    const answer =
      rows instanceof Copying
        ? pipeline(Readable.from(binary(rows.rows)), super.query(copyFrom(text))).then(() => ({
            command: "COPY",
            rows: [],
          }))
        : (super.query as (...all: unknown[]) => unknown)(...given);
    return answer as never;
  }
}
class Copying {
  readonly rows: CopiedRows;
  constructor(rows: CopiedRows) {
    this.rows = rows;
  }
}

/**
 * Writes the rows in the transaction, in their order.
 * COPY knows no row-level security and PGlite no COPY; there the same rows go in as arrays.
 */
export const insertColumns = async (tx: Tx, rows: CopiedRows): Promise<void> => {
  if (rowsIn(rows) === 0) return;
  const names = sql.join(Object.keys(rows.columns).map((name) => sql.id(name)));
  const asked = await sql<{ copies: boolean }>`
    select not row_security_active(${rows.table}) and version() not like '%emscripten%' as copies`.execute(tx);
  if (asked.rows[0]?.copies) {
    const columns = Object.keys(rows.columns).join(", ");
    await tx.executeQuery(
      CompiledQuery.raw(`copy ${rows.table} (${columns}) from stdin (format binary)`, [new Copying(rows)]),
    );
    return;
  }
  const arrays = Object.values(rows.columns).map(
    ([type, values]) =>
      sql`${Array.from(values, (value) => (isNull(value) ? null : value instanceof Uint8Array ? Buffer.from(value) : value))}::${sql.raw(type)}[]`,
  );
  await sql`insert into ${sql.table(rows.table)} (${names}) select * from unnest(${sql.join(arrays)})`.execute(tx);
};
