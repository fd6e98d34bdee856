/** The database: opened, migrated, entered through a scope, saved and restored. */
export { sql } from "kysely";
export { backup } from "./backup/backup.ts";
export { fingerprint } from "./backup/fingerprint.ts";
export { restore } from "./backup/restore.ts";
export { insertColumns, type CopiedRows, type CopyColumn } from "./copy.ts";
export { openDatabase } from "./open.ts";
export { asOwner, asOwnerSnapshot, WHOLE_PROVINCE, within } from "./transaction.ts";
export type { Manifest } from "./backup/manifest.ts";
export type { Tables } from "./tables.generated.ts";
export type { Backend, Database, OpenOptions, Scope, Tx } from "./types.ts";
