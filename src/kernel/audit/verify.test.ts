/** Whoever gets past the database's own guards is found, and the first thing touched is named. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import { openKeys } from "#kernel/secrets";
import type { KeyProvider } from "#kernel/secrets";
import { testDatabase } from "../../../tests/support/database.ts";
import { anchor, record, seal, verify } from "./index.ts";

const clock = fixedClock("2025-03-28T09:00:00+08:00");

let db: Database;
let home: string;
let keys: KeyProvider;

const acts = (tx: Tx, ids: readonly number[]): Promise<unknown> =>
  ids.reduce<Promise<unknown>>(
    (before, id) =>
      before.then(() =>
        record(tx, {
          actor: { accountId: id, officeId: 3, divNo: 100 },
          requestId: `r${id}`,
          act: "read",
          what: "people.person-file",
          subjects: [{ kind: "person", id, divNo: 150 }],
          at: clock.now(),
        }),
      ),
    Promise.resolve(),
  );

/** Block 1: entries 1–3. Block 2: 4–5. Block 3: 6. Unsealed: 7. */
const build = async (): Promise<void> => {
  for (const ids of [[11, 12, 13], [21, 22], [31]]) {
    await within(db, WHOLE_PROVINCE, (tx) => acts(tx, ids));
    await seal(db, keys, clock);
  }
  await within(db, WHOLE_PROVINCE, (tx) => acts(tx, [41]));
};

beforeAll(async () => {
  db = await testDatabase();
  home = mkdtempSync(join(tmpdir(), "audit-"));
  keys = openKeys(home);
  await build();
  await asOwner(db, async (tx) => {
    await sql`create schema saved`.execute(tx);
    for (const table of ["block", "entry", "subject"])
      await sql`create table saved.${sql.raw(table)} as table audit.${sql.raw(table)}`.execute(tx);
  });
});
afterAll(async () => {
  await db.close();
  rmSync(home, { recursive: true });
});

/** What only a superuser can do: switch the guards off, change, switch them on again. */
const tamper = (...changes: ReturnType<typeof sql>[]): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const change of changes) await change.execute(tx);
  });

beforeEach(async () => {
  rmSync(join(home, "anchors"), { recursive: true, force: true });
  await tamper(
    sql`truncate audit.block, audit.entry, audit.subject`,
    sql`insert into audit.block table saved.block`,
    sql`insert into audit.entry overriding system value table saved.entry`,
    sql`insert into audit.subject table saved.subject`,
  );
});

test("an untouched chain is whole, and what is not sealed yet is counted", async () => {
  const verdict = await verify(db, keys, { home });
  expect(verdict.says).toBe("审计链完整：共 3 块、6 条记录，另有 1 条尚未封存");
  expect(verdict).toMatchObject({ sound: true, broken: null });
});

describe("an entry", () => {
  test.each([
    ["reason", sql`update audit.entry set reason = '改' where entry_id = 5`],
    ["time by a microsecond", sql`update audit.entry set at = at + interval '1 microsecond' where entry_id = 5`],
    ["official", sql`update audit.entry set account_id = 99 where entry_id = 5`],
    ["detail", sql`update audit.entry set detail = '{}' where entry_id = 5`],
    ["subject", sql`update audit.subject set subject_id = 99 where entry_id = 5`],
    ["subject, removed", sql`delete from audit.subject where entry_id = 5`],
    ["subject, added", sql`insert into audit.subject values (5, 'case', 1, 150)`],
  ])("is named when it was changed: %s", async (_, change) => {
    await tamper(change);
    const verdict = await verify(db, keys);
    expect(verdict.broken).toMatchObject({ what: "entry-changed", blockNo: 2, entryId: 5 });
    expect(verdict.says).toBe(
      "审计链有问题：第 2 块第 5 号记录被改动：内容或所涉对象与封存时不同；此前 1 块、3 条记录完好，另有 1 条尚未封存",
    );
  });

  test("is named when it is missing, also when only moved out of its block", async () => {
    await tamper(sql`update audit.entry set block_no = null where entry_id = 4`);
    expect((await verify(db, keys)).broken).toMatchObject({ what: "entry-missing", blockNo: 2, entryId: 4 });
    await tamper(sql`delete from audit.subject where entry_id = 2`, sql`delete from audit.entry where entry_id = 2`);
    expect((await verify(db, keys)).broken?.says).toBe("第 1 块第 2 号记录缺失：封存时有，现在没有");
  });

  test("is named when it was slipped in afterwards", async () => {
    await tamper(sql`update audit.entry set block_no = 2 where entry_id = 7`);
    expect((await verify(db, keys)).broken).toMatchObject({ what: "entry-added", blockNo: 2, entryId: 7 });
  });

  test.each([
    ["is gone", sql`update audit.block set entry_ids = null, leaves = null where block_no = 2`],
    ["was changed", sql`update audit.block set entry_ids = '{4,6}' where block_no = 2`],
  ])("cannot be named when the list of its block %s too, but the block is", async (_, change) => {
    await tamper(sql`update audit.entry set reason = '改' where entry_id = 5`, change);
    const { broken } = await verify(db, keys);
    expect(broken).toMatchObject({ what: "content-changed", blockNo: 2, entryId: null });
    expect(broken?.says).toContain("封存 2 条，现有 2 条");
  });

  test("of the first block that is broken is named, not a later one", async () => {
    await tamper(sql`update audit.entry set reason = '改' where entry_id in (6, 3, 2)`);
    expect((await verify(db, keys)).broken).toMatchObject({ blockNo: 1, entryId: 2 });
  });
});

describe("a block", () => {
  test.each([
    ["digest", sql`update audit.block set digest = ${"0".repeat(64)} where block_no = 2`],
    ["number of entries", sql`update audit.block set entries = 3 where block_no = 2`],
    ["time", sql`update audit.block set sealed_at = sealed_at + interval '1 hour' where block_no = 2`],
    ["signature", sql`update audit.block set signature = 'x' where block_no = 2`],
    ["key", sql`update audit.block set key_id = 'office:1/1' where block_no = 2`],
  ])("has a wrong signature when its %s was changed", async (_, change) => {
    await tamper(change);
    expect((await verify(db, keys)).broken).toMatchObject({ what: "signature-wrong", blockNo: 2, entryId: null });
  });

  test("signed by another office of the same instance is not taken", async () => {
    const { rows } = await asOwner(db, (tx) => sql<{ digest: string }>`select digest from audit.block`.execute(tx));
    const { signature, keyId } = keys.sign("office:1", rows[1]?.digest ?? "");
    await tamper(sql`update audit.block set signature = ${signature}, key_id = ${keyId} where block_no = 2`);
    expect((await verify(db, keys)).broken?.what).toBe("signature-wrong");
  });

  test("does not hang on the one before when that link was changed", async () => {
    await tamper(sql`update audit.block set prev_digest = ${"0".repeat(64)} where block_no = 2`);
    expect((await verify(db, keys)).broken).toMatchObject({ what: "chain-broken", blockNo: 2 });
  });

  test("is missed when it was removed from the middle", async () => {
    await tamper(
      sql`delete from audit.subject where entry_id in (select entry_id from audit.entry where block_no = 2)`,
      sql`delete from audit.entry where block_no = 2`,
      sql`delete from audit.block where block_no = 2`,
    );
    expect((await verify(db, keys)).broken).toMatchObject({ what: "block-missing", blockNo: 2 });
  });
});

const cutTail = (): Promise<void> =>
  tamper(
    sql`delete from audit.subject where entry_id >= 6`,
    sql`delete from audit.entry where entry_id >= 6`,
    sql`delete from audit.block where block_no = 3`,
  );

describe("the daily anchor", () => {
  test("shows that the tail was cut off, which the chain alone cannot", async () => {
    await anchor(db, { home, clock });
    await cutTail();
    expect((await verify(db, keys)).sound).toBe(true);
    expect((await verify(db, keys, { home })).says).toContain(
      "第 3 块不存在：2025-03-28 的锚定文件记有该块，数据库中只到第 2 块，末尾的审计记录被截去",
    );
  });

  test("shows that the tail was replaced by a newly signed one", async () => {
    await anchor(db, { home, clock });
    await cutTail();
    await within(db, WHOLE_PROVINCE, (tx) => acts(tx, [51]));
    await seal(db, keys, clock);
    expect((await verify(db, keys)).sound).toBe(true);
    expect((await verify(db, keys, { home })).broken).toMatchObject({ what: "anchor-differs", blockNo: 3 });
  });

  test("is a finding itself when it cannot be read", async () => {
    await anchor(db, { home, clock });
    writeFileSync(join(home, "anchors", "2025-03-28.json"), "{");
    expect((await verify(db, keys, { home })).says).toContain("2025-03-28 的锚定文件内容不完整");
  });
});
