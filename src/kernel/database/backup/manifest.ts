/** The table of contents of a backup, by which it is verified before a single row is read. */
import { createHash } from "node:crypto";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { reasonOf } from "../failure.ts";
import { backupFileCorrupt, backupUnreadable } from "../problems.ts";
import type { Tx } from "../types.ts";
import type { Digest } from "./lines.ts";

export interface TableEntry extends Digest {
  readonly table: string;
  /** The last number the identity column has given out; numbers of deleted rows are not given again. */
  readonly lastNumber: number | null;
}

export interface Manifest {
  readonly format: "xiangmin-backup-1";
  /** The last migration and the hash over all of them. */
  readonly schema: string;
  /** Instant of the snapshot, ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly tables: readonly TableEntry[];
  /** SM3 over name, rows and hash of every table: the fingerprint of the content. */
  readonly hash: string;
}

export const MANIFEST = "manifest.json";

export const fileOf = (directory: string, table: string): string => join(directory, `${table}.ndjson`);

/** The fingerprint of tables, whatever the order they are given in. */
export const totalHash = (tables: readonly (Digest & { table: string })[]): string => {
  const lines = tables.map(({ table, rows, hash }) => `${table} ${rows} ${hash}\n`);
  return createHash("sm3").update(lines.sort().join("")).digest("hex");
};

/** Which schema a database has: equal texts mean equal migrations. */
export const schemaOf = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{
    file: string;
    hash: string;
  }>`select file, hash from kernel.migration order by file`.execute(tx);
  const hash = createHash("sm3").update(rows.map((row) => `${row.file} ${row.hash}\n`).join(""));
  return `${rows.at(-1)?.file ?? ""} ${hash.digest("hex").slice(0, 16)}`;
};

/**
 * Reads the manifest and checks that it is whole.
 * @throws backupUnreadable
 */
export const readManifest = (directory: string): Manifest => {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(join(directory, MANIFEST), "utf8"));
  } catch (error) {
    throw backupUnreadable({ directory, reason: reasonOf(error) });
  }
  if (manifest.format !== "xiangmin-backup-1")
    throw backupUnreadable({ directory, reason: "格式不是 xiangmin-backup-1" });
  if (totalHash(manifest.tables) !== manifest.hash)
    throw backupUnreadable({ directory, reason: "各表摘要与总摘要不符" });
  return manifest;
};

const hashOfFile = async (path: string): Promise<string | null> => {
  const hash = createHash("sm3");
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch {
    return null;
  }
  return hash.digest("hex");
};

/**
 * Compares every file with the manifest.
 * @throws backupFileCorrupt naming the first file that is missing or differs
 */
export const verifyFiles = async (directory: string, { tables }: Manifest): Promise<void> => {
  for (const { table, hash } of tables) {
    const file = fileOf(directory, table);
    if ((await hashOfFile(file)) !== hash) throw backupFileCorrupt({ file });
  }
};
