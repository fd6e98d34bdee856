/** A backup restores to the same content on another back end, or not at all. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../../tests/support/database.ts";
import { asOwner, backup, fingerprint, restore, sql } from "../index.ts";
import type { Database, Manifest, Tx } from "../index.ts";

/** A line separator, quotes, a backslash and a character beyond the basic plane: what breaks careless line formats. */
const AWKWARD = `张"明'\\${String.fromCodePoint(0x2028)}𠮷\n`;

const statements = [
  sql`insert into places.unit values (1, 2, true, 'county'), (2, 3, true, 'town')`,
  sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, valid)
      values (1, '甲县', '甲县', 'jia', 'j', 'county', '[2000-01-01,)'), (1, '甲', '甲', 'jia', 'j', 'county', '[1990-01-01,2000-01-01)')`,
  sql`insert into places.change (change_id, kind, effective_on) values (1, 'MERGE', '2015-11-19')`,
  sql`insert into places.lineage_edge values (1, 2, 1, 'ALL_OF', '{2}')`,
  sql`insert into access.office (kind, unit_id, div_no, name) values ('county', 1, 1, '甲县民政局')`,
  sql`insert into access.account (office_id, div_no, login, full_name, role, password_hash) select office_id, 1, 'b', '李', 'clerk', 'x' from access.office`,
  sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials, birth_date, id_blind)
      select 1, 2, ${AWKWARD} || n, 'z', 'z', date '1950-01-01' + n, decode(lpad(to_hex(n), 8, '0'), 'hex') from generate_series(1, 5000) n`,
  sql`insert into people.household (div_no, unit_id, head_id, valid) select 1, 2, min(person_id), '[2020-01-01,)' from people.person`,
  sql`insert into parameters.value (code, unit_id, div_no, valid, amount, document_no) values ('s', 1, 1, '[2025-01-01,)', 1.10, '文1')`,
  sql`insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, opened_at, pays_fen, version)
      select 'N1', 's', '2025-01-01', household_id, head_id, 2, 1, 1, 'open', '2025-03-28 09:00:00.123456+08', 9007199254740993, 1 from people.household`,
  sql`insert into cases.entry select case_id, 1, 1, now(), account_id, office_id, 'opened', 'null' from cases.case_file, access.account`,
  sql`insert into cases.entry select case_id, 2, 1, now(), account_id, office_id, 'noted', '{"a": [1.50, null, "b"]}' from cases.case_file, access.account`,
  sql`insert into audit.entry (at, div_no, request_id, act, what) values (now(), 1, 'r', 'read', 'q')`,
  sql`delete from people.person where person_id > 4990`,
];

const seed = async (tx: Tx): Promise<void> => {
  for (const statement of statements) await statement.execute(tx);
};

const into = async (on: "native" | "pglite", work: (target: Database) => Promise<void>): Promise<void> => {
  const target = await testDatabase({ on });
  try {
    await work(target);
  } finally {
    await target.close();
  }
};

describe("a backup", () => {
  const folder = mkdtempSync(join(tmpdir(), "xm-"));
  const saved = join(folder, "saved");
  let source: Database;
  let manifest: Manifest;

  beforeAll(async () => {
    source = await testDatabase();
    await asOwner(source, seed);
    manifest = await backup(source, saved);
  });
  afterAll(async () => {
    await source.close();
    rmSync(folder, { recursive: true });
  });

  it("carries the fingerprint of the database it was taken from", async () => {
    expect(manifest.hash).toBe(await fingerprint(source));
    expect(manifest.tables.find((each) => each.table === "people.person")?.rows).toBe(4990);
  });

  it.each(["native", "pglite"] as const)("restores to equal content on %s, and numbers go on where they stood", (on) =>
    into(on, async (target) => {
      await restore(target, saved);
      expect(await fingerprint(target)).toBe(manifest.hash);
      const next = await asOwner(target, (tx) =>
        sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials) values (1, 2, '新', 'x', 'x') returning person_id`.execute(
          tx,
        ),
      );
      expect(next.rows).toEqual([{ person_id: 5001 }]);
    }),
  );

  it("changes its fingerprint with a single value", async () => {
    await into("native", async (target) => {
      await restore(target, saved);
      await asOwner(target, (tx) => sql`update parameters.value set amount = 1.1`.execute(tx));
      expect(await fingerprint(target)).not.toBe(manifest.hash);
    });
  });

  it("is refused by a database that holds data, naming the table", () =>
    into("native", async (target) => {
      await asOwner(target, (tx) => sql`insert into calendar.year values (2025, 's')`.execute(tx));
      await expect(restore(target, saved)).rejects.toThrow("calendar.year 中已有数据");
    }));

  it("never overwrites an earlier one", async () => {
    await expect(backup(source, saved)).rejects.toThrow("已经存在");
  });

  it("with a damaged file is refused by the file's name, and nothing is written", () =>
    into("native", async (target) => {
      const before = await fingerprint(target);
      const damaged = join(folder, "damaged");
      await backup(source, damaged);
      const file = join(damaged, "people.person.ndjson");
      writeFileSync(file, readFileSync(file, "utf8").replace("1950-06-01", "1950-06-02"));
      await expect(restore(target, damaged)).rejects.toThrow("people.person.ndjson");
      rmSync(file);
      await expect(restore(target, damaged)).rejects.toThrow("people.person.ndjson 缺失");
      expect(await fingerprint(target)).toBe(before);
    }));

  it("with a manifest that was edited is refused", async () => {
    const edited = join(folder, "edited");
    await backup(source, edited);
    const file = join(edited, "manifest.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"rows": 4990', '"rows": 4989'));
    await expect(restore(source, edited)).rejects.toThrow("各表摘要与总摘要不符");
    appendFileSync(file, "}");
    await expect(restore(source, edited)).rejects.toThrow("manifest.json 不能使用");
  });
});
