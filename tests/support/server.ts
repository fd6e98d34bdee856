/** One PostgreSQL for a whole test run, with a migrated template that each test file clones in about 50 ms. */
import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { openDatabase, sql } from "#kernel/database";
import type { Database } from "#kernel/database";
import { command, TEMPLATE, urlOf } from "./address.ts";
import { createRunHome, sweepRunHomes } from "./run-home.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of a database on the server; null when only PGlite can run here. */
    server: string | null;
    /** A directory that is removed after the run. */
    scratch: string;
  }
}

/** The address of the embedded server, null when it is PGlite, which holds one database only. */
const addressOf = async ({ backend, kysely }: Database): Promise<string | null> => {
  if (backend.kind === "pglite") return null;
  const { rows } = await sql<{ at: string }>`select current_setting('unix_socket_directories') as at`.execute(kysely);
  return `postgres://postgres@localhost/postgres?host=${encodeURIComponent(rows[0]?.at ?? "")}`;
};

/** Migrations may have changed since the last run, so the template is always built anew. */
const buildTemplate = async (server: string): Promise<void> => {
  await command(server, `drop database if exists ${TEMPLATE} with (force)`, `create database ${TEMPLATE}`);
  const template = await openDatabase({ home: "", url: urlOf(server, TEMPLATE) });
  await template.close();
};

/** XIANGMIN_TEST_DATABASE_URL names a server to test on, e.g. PostgreSQL 15; its user may create databases and roles. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  const given = process.env["XIANGMIN_TEST_DATABASE_URL"];
  await sweepRunHomes();
  const home = createRunHome();
  const embedded = given === undefined ? await openDatabase({ home }) : null;
  const server = embedded === null ? (given ?? null) : await addressOf(embedded);
  if (server !== null) await buildTemplate(server);
  provide("server", server);
  provide("scratch", home);
  return async () => {
    await embedded?.close();
    rmSync(home, { recursive: true, force: true });
  };
};
