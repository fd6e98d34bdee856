/** Puts a backup into an empty database: all of it, or nothing. */
import { createReadStream } from "node:fs";
import { sql } from "kysely";
import { backupOfOtherSchema, restoreDiffers, restoreTargetNotEmpty } from "../problems.ts";
import { asOwner } from "../transaction.ts";
import type { Database, Tx } from "../types.ts";
import { contentsOf } from "./contents.ts";
import type { Content } from "./contents.ts";
import { fingerprintIn } from "./fingerprint.ts";
import { batchesOf, fixTextForms, insertLines } from "./lines.ts";
import { fileOf, readManifest, schemaOf, verifyFiles } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";

const requireSameSchema = async (tx: Tx, manifest: Manifest): Promise<void> => {
  const database = await schemaOf(tx);
  if (database !== manifest.schema) throw backupOfOtherSchema({ backup: manifest.schema, database });
};

/** Tables in which a migration leaves rows: the backup holds them too, as the office has set them since. */
const filledByMigrations = new Set(["access.profile"]);

const makeRoom = async (tx: Tx, contents: readonly Content[]): Promise<void> => {
  for (const { table, quoted } of contents) {
    if (filledByMigrations.has(table)) {
      await sql.raw(`delete from ${quoted}`).execute(tx);
      continue;
    }
    const { rows } = await sql.raw(`select from ${quoted} limit 1`).execute(tx);
    if (rows.length > 0) throw restoreTargetNotEmpty({ table });
  }
};

const continueNumbers = async (tx: Tx, { quoted, identity }: Content, last: number | null): Promise<void> => {
  if (identity === null || last === null) return;
  await sql`select setval(pg_get_serial_sequence(${quoted}, ${identity})::regclass, ${last}::bigint)`.execute(tx);
};

const fill = async (tx: Tx, directory: string, manifest: Manifest): Promise<void> => {
  const contents = await contentsOf(tx);
  await makeRoom(tx, contents);
  await fixTextForms(tx);
  await sql`set constraints all deferred`.execute(tx);
  for (const content of contents) {
    const file = createReadStream(fileOf(directory, content.table), { encoding: "utf8" });
    for await (const lines of batchesOf(file)) await insertLines(tx, content, lines);
    const entry = manifest.tables.find(({ table }) => table === content.table);
    await continueNumbers(tx, content, entry?.lastNumber ?? null);
  }
  await sql`set constraints all immediate`.execute(tx);
};

/**
 * Verifies the files, writes them in one transaction, and commits only if the fingerprint equals the manifest's.
 * @throws backupUnreadable, backupFileCorrupt, backupOfOtherSchema, restoreTargetNotEmpty, restoreDiffers; nothing is written then
 */
export const restore = async (db: Database, directory: string): Promise<Manifest> => {
  const manifest = readManifest(directory);
  await verifyFiles(directory, manifest);
  await asOwner(db, async (tx) => {
    await requireSameSchema(tx, manifest);
    await fill(tx, directory, manifest);
    const found = await fingerprintIn(tx);
    if (found !== manifest.hash) throw restoreDiffers({ expected: manifest.hash, found });
  });
  await sql`analyze`.execute(db.kysely);
  return manifest;
};
