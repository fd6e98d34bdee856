/** One PostgreSQL for a whole test run, with a migrated template that each test file clones in about 50 ms. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase, sql } from "#kernel/database";
import { TEMPLATE, urlOf } from "./address.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a database on the server, or null when only PGlite can run here. */
    server: string | null;
  }
}

/** A server of one's own, e.g. PostgreSQL 15, whose user may create databases and roles. */
const given = process.env["XIANGMIN_TEST_DATABASE_URL"];

const buildTemplate = async (server: string): Promise<void> => {
  const template = await openDatabase({ home: "", url: urlOf(server, TEMPLATE) });
  await template.close();
};

export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const home = mkdtempSync(join(tmpdir(), "xm-"));
  const database = await openDatabase(given === undefined ? { home } : { home, url: given });
  const teardown = async (): Promise<void> => {
    await database.close();
    rmSync(home, { recursive: true, force: true });
  };
  if (database.backend.kind === "pglite") {
    provide("server", null);
    return teardown;
  }
  const server = given ?? `postgres://postgres@localhost/postgres?host=${encodeURIComponent(await socketOf(database))}`;
  await sql.raw(`drop database if exists ${TEMPLATE} with (force)`).execute(database.kysely);
  await sql.raw(`create database ${TEMPLATE}`).execute(database.kysely);
  await buildTemplate(server);
  provide("server", server);
  return teardown;
};

const socketOf = async (database: Awaited<ReturnType<typeof openDatabase>>): Promise<string> => {
  const { rows } = await sql<{
    directory: string;
  }>`select current_setting('unix_socket_directories') as directory`.execute(database.kysely);
  return rows[0]?.directory ?? "";
};
