/** One pool, one way to read PostgreSQL's types, whichever server stands behind it. */
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { PoolConfig } from "pg";
import { CopyingClient } from "./copy.ts";
import type { Tables } from "./tables.generated.ts";

const { INT8, DATE, NUMERIC } = pg.types.builtins;
// The library's table of type numbers has no arrays.
const INT8_ARRAY = 1016;
const DATE_ARRAY = 1182;
const TEXT_ARRAY: number = 1009;

/** Fen amounts and row numbers stay far below 2^53; a value beyond must stop the query, not be rounded. */
const exactNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a JavaScript number`);
  return value;
};

const asWritten = (text: string): string => text;

const types = new pg.TypeOverrides();
const texts: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY);
types.setTypeParser(INT8, exactNumber);
types.setTypeParser(DATE, asWritten);
types.setTypeParser(NUMERIC, asWritten);
types.setTypeParser(INT8_ARRAY, (text) => texts(text).map((each) => (each === null ? null : exactNumber(each))));
types.setTypeParser(DATE_ARRAY, texts);

/** Connections to one database; a broken idle one is replaced. */
export const openPool = (connection: PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ max: 10, types, Client: CopyingClient, ...connection });
  // Without listeners Node would end the process when the server closes a connection nobody uses at that moment.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
};

/** Typed queries over a pool. */
export const overPool = (pool: pg.Pool): Kysely<Tables> =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
