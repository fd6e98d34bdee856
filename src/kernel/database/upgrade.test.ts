/** Upgrade with data: a small place as an earlier release left it is brought to this schema, and everything in it still says the same. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import { serviceOn } from "#domains";
import { verifyBooks } from "#kernel/book";
import { loadCalendar } from "#kernel/calendar";
import { foldOlderCases, refoldAll } from "#kernel/cases";
import { urlOf } from "../../../tests/support/address.ts";
import { asOwner, restore, sql, type Database } from "./index.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { openPool, overPool } from "./pool.ts";

/** Backups of earlier releases: file names and contents, compressed. */
const folder = join(import.meta.dirname, "../../../tests/fixtures");
const backups = readdirSync(folder).flatMap((file) => /^backup-(\d{4})\.json\.gz$/.exec(file)?.[1] ?? []);
const server = inject("server");

const unpacked = (release: string): string => {
  const directory = mkdtempSync(join(tmpdir(), "xm-upgrade-"));
  const text = gunzipSync(readFileSync(join(folder, `backup-${release}.json.gz`))).toString();
  mkdirSync(directory, { recursive: true });
  for (const [file, content] of Object.entries(JSON.parse(text) as Record<string, string>))
    writeFileSync(join(directory, file), content);
  return directory;
};

interface Count {
  readonly table: string;
  readonly rows: number;
}

describe.skipIf(server === null).each(backups)("from %s", (release) => {
  it("nothing is lost, and what was decided folds, pays and balances as before", async () => {
    const given = server ?? "";
    const name = `upgrading_${process.pid}_${release}`;
    const admin = new pg.Client({ connectionString: given });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const pool = openPool({ connectionString: urlOf(given, name) });
    const directory = unpacked(release);
    try {
      const all = readMigrations();
      await migrate(
        pool,
        all.filter(({ file }) => file.slice(0, 4) <= release),
      );
      const kysely = overPool(pool);
      const db: Database = { backend: { kind: "url", says: "" }, kysely, close: () => kysely.destroy() };
      const { tables } = await restore(db, directory);
      const paid = () =>
        asOwner(db, async (tx) => {
          const { rows } = await sql`
            select e.case_id, e.for_month::text as month, e.amount_fen
            from (select distinct county_id, service_id from cases.case_file where county_id is not null) k
              cross join lateral payments.entitled(k.county_id, k.service_id, '2026-11-01') e order by 1, 2`.execute(
            tx,
          );
          return rows;
        });
      const before = await paid();
      expect(before.length).toBeGreaterThan(20);
      await migrate(pool, all);
      const counts = await asOwner(db, async (tx) => {
        const found: Count[] = [];
        for (const { table } of tables) {
          const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from ${sql.table(table)}`.execute(
            tx,
          );
          found.push({ table, rows: rows[0]?.rows ?? 0 });
        }
        return found;
      });
      expect(counts).toEqual(tables.map(({ table, rows }) => ({ table, rows })));
      expect(await paid()).toEqual(before);
      const deps = { calendar: await asOwner(db, loadCalendar), serviceOn };
      expect((await foldOlderCases(db, deps)).cases).toBeGreaterThan(0);
      const refolded = await asOwner(db, (tx) => refoldAll(tx, deps));
      expect(refolded.differences).toEqual([]);
      expect(refolded.cases).toBeGreaterThan(30);
      expect(await verifyBooks(db)).toMatchObject({ sound: true });
    } finally {
      await pool.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
      rmSync(directory, { recursive: true });
    }
  }, 120_000);
});
