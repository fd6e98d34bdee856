/** A fresh, migrated database for a test file. */
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { openDatabase } from "#kernel/database";
import type { Database } from "#kernel/database";
import { command, TEMPLATE, urlOf } from "./address.ts";

const onServer = async (server: string): Promise<Database> => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await command(server, `create database ${name} template ${TEMPLATE}`);
  const database = await openDatabase({ home: "", url: urlOf(server, name) });
  const close = async (): Promise<void> => {
    await database.close();
    await command(server, `drop database ${name} with (force)`);
  };
  return { ...database, close };
};

/** Creating a PGlite takes seconds, copying one does not; two threads may both build it, the later one gives way. */
const pgliteTemplate = async (scratch: string): Promise<string> => {
  const template = join(scratch, "pglite-template");
  if (existsSync(template)) return template;
  const home = mkdtempSync(join(scratch, "lite-"));
  await (await openDatabase({ home, prefer: "pglite" })).close();
  try {
    renameSync(join(home, "pglite"), template);
  } catch {
    rmSync(home, { recursive: true });
  }
  return template;
};

const onPglite = async (): Promise<Database> => {
  const scratch = inject("scratch");
  const template = await pgliteTemplate(scratch);
  const home = mkdtempSync(join(scratch, "lite-"));
  cpSync(template, join(home, "pglite"), { recursive: true });
  const database = await openDatabase({ home, prefer: "pglite" });
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...database, close };
};

/**
 * Opens a migrated database of its own; close it in afterAll. Natively a clone of the template (about 50 ms);
 * on PGlite a copy (the first of a run takes seconds), also when no native server can run here.
 */
export const testDatabase = (options: { on?: "native" | "pglite" } = {}): Promise<Database> => {
  const server = inject("server");
  return options.on === "pglite" || server === null ? onPglite() : onServer(server);
};
