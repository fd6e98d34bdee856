/** Brings a database to the schema of this program: numbered SQL files, forward only, each in its own transaction. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ClientBase, Pool } from "pg";
import { reasonOf } from "./failure.ts";
import { migrationChanged, migrationFailed, migrationUnknown } from "./problems.ts";

export interface Migration {
  readonly file: string;
  readonly text: string;
  /** SM3 (GB/T 32905) of the file, hex. */
  readonly hash: string;
}

const folder = fileURLToPath(new URL("./migrations", import.meta.url));

/** "xm migra" in ASCII: two programs that start at once migrate one after the other. */
const LOCK = 0x786d6d6967;

/** The migrations of this program in the order they apply. */
export const readMigrations = (from: string = folder): Migration[] =>
  readdirSync(from)
    .filter((file) => /^\d{4}-[\w-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(`${from}/${file}`, "utf8");
      return { file, text, hash: createHash("sm3").update(text).digest("hex") };
    });

/** The register is made by the runner, for the first migration needs it already. */
const register = `create schema if not exists kernel;
  create table if not exists kernel.migration (
    file       text collate "C" primary key,
    hash       text not null, -- SM3, hex
    applied_at timestamptz not null default now()
  )`;

interface Applied {
  file: string;
  hash: string;
}

const appliedIn = async (client: ClientBase): Promise<Applied[]> => {
  const { rowCount } = await client.query("select where to_regclass('kernel.migration') is not null");
  if (rowCount === 0) return [];
  return (await client.query<Applied>("select file, hash from kernel.migration order by file")).rows;
};

const nextOf = (migrations: readonly Migration[], applied: readonly Applied[]): Migration | undefined => {
  applied.forEach(({ file, hash }, index) => {
    const ours = migrations[index];
    if (ours?.file !== file) throw migrationUnknown({ file });
    if (ours.hash !== hash) throw migrationChanged({ file });
  });
  return migrations[applied.length];
};

const apply = async (client: ClientBase, { file, text, hash }: Migration): Promise<void> => {
  try {
    await client.query(register);
    await client.query(text);
    await client.query("insert into kernel.migration (file, hash) values ($1, $2)", [file, hash]);
  } catch (error) {
    throw migrationFailed({ file, reason: reasonOf(error) });
  }
};

/** Applies at most one migration; true when there was one to apply. */
const step = async (client: ClientBase, migrations: readonly Migration[]): Promise<boolean> => {
  await client.query("begin");
  try {
    // Of the transaction, not the session: PGlite shares one session between all connections.
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    await client.query("select set_config('app.lo', '0', true), set_config('app.hi', '2147483647', true)");
    const next = nextOf(migrations, await appliedIn(client));
    if (next !== undefined) await apply(client, next);
    await client.query("commit");
    return next !== undefined;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
};

/**
 * Applies the migrations that are missing.
 * @throws migrationChanged, migrationUnknown or migrationFailed; the database then stands at the last complete migration
 */
export const migrate = async (pool: Pool, migrations: readonly Migration[] = readMigrations()): Promise<void> => {
  const client = await pool.connect();
  try {
    while (await step(client, migrations));
  } finally {
    client.release();
  }
};
