/** A fresh, migrated database for a test file. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { openDatabase } from "#kernel/database";
import type { Database } from "#kernel/database";
import { TEMPLATE, urlOf } from "./address.ts";

const command = async (server: string, text: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
};

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

const onPglite = async (): Promise<Database> => {
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  const database = await openDatabase({ home, prefer: "pglite" });
  const close = async (): Promise<void> => {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  };
  return { ...database, close };
};

/**
 * Opens a migrated database of its own; close it in afterAll. Natively a clone of the template (about 50 ms);
 * on PGlite a new one (seconds), also when no native server can run here.
 */
export const testDatabase = (options: { on?: "native" | "pglite" } = {}): Promise<Database> => {
  const server = inject("server");
  return options.on === "pglite" || server === null ? onPglite() : onServer(server);
};
