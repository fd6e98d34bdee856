/** Rows as text: one JSON object a line, every value in PostgreSQL's own text form, so that nothing is rounded on the way. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../types.ts";
import type { Content } from "./contents.ts";

const BATCH = 2000; // rows; bounds the memory of export and import alike

/** Text forms must not depend on the settings of the server. */
export const fixTextForms = (tx: Tx): Promise<unknown> =>
  sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('bytea_output', 'hex', true),
    set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true)`.execute(tx);

/** All rows of a table in the order of its primary key, in batches, each line ended by a line feed. */
export async function* linesOf(tx: Tx, { quoted, columns, order }: Content): AsyncGenerator<string[]> {
  const values = columns.map(({ name }) => `${name}::text as ${name}`).join(", ");
  const rows = `select ${values} from ${quoted} order by ${order}`;
  await sql
    .raw(`declare content no scroll cursor for select row_to_json(r)::text || E'\\n' as line from (${rows}) r`)
    .execute(tx);
  for (;;) {
    const batch = await sql.raw<{ line: string }>(`fetch ${BATCH} from content`).execute(tx);
    if (batch.rows.length === 0) break;
    yield batch.rows.map((row) => row.line);
  }
  await sql`close content`.execute(tx);
}

/** Puts lines back. Column names and types come from the target's catalog, the values travel as one parameter. */
export const insertLines = async (tx: Tx, { quoted, columns }: Content, lines: readonly string[]): Promise<void> => {
  const names = columns.map(({ name }) => name).join(", ");
  const casts = columns.map(({ name, type }) => `r.${name}::${type}`).join(", ");
  const fields = columns.map(({ name }) => `${name} text`).join(", ");
  await sql`insert into ${sql.raw(quoted)} (${sql.raw(names)}) overriding system value
    select ${sql.raw(casts)} from json_to_recordset(${`[${lines.join(",")}]`}::json) as r(${sql.raw(fields)})`.execute(
    tx,
  );
};

/** Splits at line feeds only: the separators U+2028 and U+2029 may stand inside a value. */
export async function* batchesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = "";
  let batch: string[] = [];
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    batch.push(...lines);
    while (batch.length >= BATCH) yield batch.splice(0, BATCH);
  }
  if (batch.length > 0) yield batch;
}

export interface Digest {
  readonly rows: number;
  /** SM3 (GB/T 32905) over the lines, hex. */
  readonly hash: string;
}

/** Counts and hashes lines while `write` takes them. */
export const digest = async (
  batches: AsyncIterable<string[]>,
  write: (text: string) => Promise<void>,
): Promise<Digest> => {
  const hash = createHash("sm3");
  let rows = 0;
  for await (const lines of batches) {
    const text = lines.join("");
    hash.update(text);
    rows += lines.length;
    await write(text);
  }
  return { rows, hash: hash.digest("hex") };
};
