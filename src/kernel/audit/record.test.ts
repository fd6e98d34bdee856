/** What is recorded is kept with the business change, seen within its scope, and never altered. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asOwner, sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import { testDatabase } from "../../../tests/support/database.ts";
import { accessesOf, record } from "./index.ts";
import type { Recorded } from "./index.ts";

const at = new Date("2025-03-28T09:00:00.123+08:00");
const county = { lo: 100, hi: 200 };
const clerk = { accountId: 7, officeId: 3, divNo: 100 };
const zhang = { kind: "person", id: 41, divNo: 150 } as const;
const reading: Recorded = {
  actor: clerk,
  requestId: "r1",
  act: "read",
  what: "people.person-file",
  reason: "受理申请",
  detail: { 栏目: ["收入"] },
  subjects: [zhang, { kind: "household", id: 9, divNo: 150 }, zhang],
  at,
};

const count = async (tx: Tx): Promise<unknown> =>
  (
    await sql`select (select count(*) from audit.entry) as entries, (select count(*) from audit.subject) as subjects`.execute(
      tx,
    )
  ).rows[0];

describe.each(["native", "pglite"] as const)("an audit entry on %s", (on) => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase({ on });
  });
  afterAll(() => db.close());
  beforeEach(() => asOwner(db, (tx) => sql`truncate audit.entry, audit.subject restart identity`.execute(tx)));

  test("keeps the act as it was and each subject once", async () => {
    await within(db, county, (tx) => record(tx, reading));
    const { rows } = await asOwner(db, (tx) => sql`select * from audit.entry`.execute(tx));
    expect(rows).toEqual([
      {
        entry_id: 1,
        at,
        account_id: 7,
        office_id: 3,
        div_no: 100,
        request_id: "r1",
        act: "read",
        what: "people.person-file",
        reason: "受理申请",
        detail: { 栏目: ["收入"] },
        block_no: null,
      },
    ]);
    expect(await asOwner(db, count)).toEqual({ entries: 1, subjects: 2 });
  });

  test("needs no subject, no reason, no detail and, over the whole province, no official", async () => {
    const { reason: _, detail: __, ...bare } = reading;
    await within(db, WHOLE_PROVINCE, (tx) => record(tx, { ...bare, actor: null, subjects: [], act: "refused" }));
    expect(await asOwner(db, count)).toEqual({ entries: 1, subjects: 0 });
  });

  test("goes when the business change is undone", async () => {
    const failing = within(db, county, async (tx) => {
      await record(tx, reading);
      throw new Error("停");
    });
    await expect(failing).rejects.toThrow("停");
    expect(await asOwner(db, count)).toEqual({ entries: 0, subjects: 0 });
  });

  test("is refused whole when a subject lies outside the scope", async () => {
    const outside = { ...reading, subjects: [zhang, { kind: "person", id: 5, divNo: 300 } as const] };
    await expect(within(db, county, (tx) => record(tx, outside))).rejects.toThrow("row-level security");
    expect(await asOwner(db, count)).toEqual({ entries: 0, subjects: 0 });
  });

  test("cannot be changed or removed by the role that serves requests", async () => {
    await within(db, county, (tx) => record(tx, reading));
    for (const attempt of [
      sql`update audit.entry set reason = '改'`,
      sql`delete from audit.entry`,
      sql`update audit.subject set subject_id = 1`,
      sql`delete from audit.subject`,
      sql`insert into audit.block values (1, 0, '', '', now(), '', '')`,
    ])
      await expect(within(db, WHOLE_PROVINCE, (tx) => attempt.execute(tx))).rejects.toThrow("permission denied");
  });

  test("cannot be changed or removed by the owner either", async () => {
    await within(db, county, (tx) => record(tx, reading));
    for (const attempt of [
      sql`update audit.entry set reason = '改'`,
      sql`delete from audit.entry`,
      sql`update audit.subject set subject_id = 1`,
    ])
      await expect(asOwner(db, (tx) => attempt.execute(tx))).rejects.toThrow("append-only");
  });

  test("tells who looked at a person, newest first, page by page, and nobody else's trace", async () => {
    const other = { ...reading, subjects: [{ kind: "person", id: 42, divNo: 150 } as const] };
    for (const entry of [reading, other, { ...reading, act: "print" as const }, { ...reading, requestId: "r4" }])
      await within(db, county, (tx) => record(tx, entry));
    const shown = await within(db, county, (tx) => accessesOf(tx, zhang, { limit: 2 }));
    expect(shown.map((a) => [a.entryId, a.act, a.requestId])).toEqual([
      [4, "read", "r4"],
      [3, "print", "r1"],
    ]);
    expect(shown[0]).toMatchObject({ at, accountId: 7, officeId: 3, reason: "受理申请", what: "people.person-file" });
    const rest = await within(db, county, (tx) => accessesOf(tx, zhang, { before: 3 }));
    expect(rest.map((a) => a.entryId)).toEqual([1]);
    expect(await within(db, { lo: 200, hi: 300 }, (tx) => accessesOf(tx, zhang))).toEqual([]);
  });
});
