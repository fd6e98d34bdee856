/** Migrations: who may run them, and what stops them. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { urlOf } from "../../../tests/support/address.ts";
import { asOwner, openDatabase, sql, within } from "./index.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { openPool } from "./pool.ts";

const server = inject("server");

describe.skipIf(server === null)("migrations on a server", () => {
  const given = server ?? "";
  const name = `migrating_${process.pid}`;
  let folder: string;
  let admin: pg.Client;
  let pool: pg.Pool;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "xm-"));
    cpSync(fileURLToPath(new URL("./migrations", import.meta.url)), folder, { recursive: true });
    admin = new pg.Client({ connectionString: given });
    await admin.connect();
    await admin.query(`drop role if exists ${name}`);
    await admin.query(`create role ${name} login createrole password 'p'`);
    await admin.query(`create database ${name} owner ${name}`);
    pool = openPool({ connectionString: urlOf(given, name) });
  });
  afterEach(async () => {
    await pool.end();
    await admin.query(`drop database ${name} with (force)`);
    await admin.query(`drop role ${name}`);
    await admin.end();
    rmSync(folder, { recursive: true });
  });

  const fileNames = async (): Promise<string[]> =>
    (await pool.query<{ file: string }>("select file from kernel.migration order by file")).rows.map((row) => row.file);

  it("run once when two programs start together", async () => {
    await Promise.all([migrate(pool), migrate(pool)]);
    expect(await fileNames()).toEqual(readMigrations().map((each) => each.file));
  });

  it("refuse a file that was changed after it ran, naming it", async () => {
    await migrate(pool, readMigrations(folder));
    writeFileSync(join(folder, "0001-foundation.sql"), "select 1");
    await expect(migrate(pool, readMigrations(folder))).rejects.toThrow("0001-foundation.sql 在执行之后被改动");
  });

  it("refuse a database that is newer than the program", async () => {
    writeFileSync(join(folder, "9999-later.sql"), "select 1");
    await migrate(pool, readMigrations(folder));
    await expect(migrate(pool, readMigrations())).rejects.toThrow("9999-later.sql");
  });

  it("leave nothing of a file that fails half-way, and keep those before it", async () => {
    writeFileSync(join(folder, "9998-fine.sql"), "create table kernel.fine ()");
    writeFileSync(join(folder, "9999-broken.sql"), "create table kernel.half (); select nothing_of_the_kind");
    await expect(migrate(pool, readMigrations(folder))).rejects.toThrow("9999-broken.sql 执行失败");
    const { rows } = await pool.query("select to_regclass('kernel.fine') is not null f, to_regclass('kernel.half') h");
    expect(rows).toEqual([{ f: true, h: null }]);
    expect((await fileNames()).at(-1)).toBe("9998-fine.sql");
  });

  it("run as an ordinary owner of the database, who then works under row-level security as well", async () => {
    const url = new URL(urlOf(given, name));
    url.username = name;
    url.password = "p";
    // The roles exist on this server already, made by the template's owner.
    await admin.query(`grant xiangmin_app, xiangmin_citizen, xiangmin_public to ${name}`);
    const db = await openDatabase({ home: "", url: url.href });
    try {
      await asOwner(db, async (tx) => {
        await sql`insert into places.unit values (1, 2, true, 'county')`.execute(tx);
        await sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials, id_blind)
          values (7, 1, '张明', 'zhangming', 'zm', '\\x01')`.execute(tx);
      });
      const elsewhere = await within(db, { lo: 8, hi: 9 }, async (tx) => {
        const seen = await sql`select from people.person`.execute(tx);
        const asked = await sql`select * from people.exists_in_province('\\x01', '张明')`.execute(tx);
        const after = await sql`select from people.person`.execute(tx);
        return [seen.rows.length, asked.rows, after.rows.length];
      });
      expect(elsewhere).toEqual([0, [{ found: true, name_matches: true }], 0]);
      const { rows } = await sql`select from people.person`.execute(db.kysely);
      expect(rows).toEqual([]);
    } finally {
      await db.close();
    }
  });
});
