/** A logical export: one file a table and a manifest, readable without PostgreSQL and restorable on any back end. */
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { backupTargetTaken } from "../problems.ts";
import { asOwnerSnapshot } from "../transaction.ts";
import type { Database, Tx } from "../types.ts";
import { contentsOf } from "./contents.ts";
import type { Content } from "./contents.ts";
import { digest, fixTextForms, linesOf } from "./lines.ts";
import { fileOf, MANIFEST, schemaOf, totalHash } from "./manifest.ts";
import type { Manifest, TableEntry } from "./manifest.ts";

const lastNumberOf = async (tx: Tx, { quoted, identity }: Content): Promise<number | null> => {
  if (identity === null) return null;
  const { rows } = await sql<{ last: number | null }>`
    select pg_sequence_last_value(pg_get_serial_sequence(${quoted}, ${identity})::regclass) as last`.execute(tx);
  return rows[0]?.last ?? null;
};

const writeTable = async (tx: Tx, directory: string, content: Content): Promise<TableEntry> => {
  const file = await open(fileOf(directory, content.table), "wx", 0o600);
  try {
    const written = await digest(linesOf(tx, content), (text) => file.appendFile(text));
    await file.sync();
    return { table: content.table, ...written, lastNumber: await lastNumberOf(tx, content) };
  } finally {
    await file.close();
  }
};

const writeAll = async (tx: Tx, directory: string): Promise<Manifest> => {
  await fixTextForms(tx);
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(tx);
  const tables: TableEntry[] = [];
  for (const content of await contentsOf(tx)) tables.push(await writeTable(tx, directory, content));
  const manifest: Manifest = {
    format: "xiangmin-backup-1",
    schema: await schemaOf(tx),
    takenAt: rows[0]?.at.toISOString() ?? "",
    tables,
    hash: totalHash(tables),
  };
  await writeFile(join(directory, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true });
  return manifest;
};

/**
 * Exports all content as it stood at one instant into a new directory; writers are not held up (on PGlite they wait).
 * The directory appears under its name only when it is complete. Identity numbers stay encrypted as they are stored.
 * @throws backupTargetTaken
 */
export const backup = async (db: Database, directory: string): Promise<Manifest> => {
  if (existsSync(directory)) throw backupTargetTaken({ directory });
  const unfinished = `${directory}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const manifest = await asOwnerSnapshot(db, (tx) => writeAll(tx, unfinished));
  renameSync(unfinished, directory);
  return manifest;
};
