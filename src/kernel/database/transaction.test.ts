/** The two ways into the data. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { asOwner, sql, within } from "./index.ts";
import type { Database, Tx } from "./index.ts";

const offices = async (tx: Tx): Promise<string[]> =>
  (await sql<{ login: string }>`select login from access.account order by login`.execute(tx)).rows.map(
    (row) => row.login,
  );

const seed = (tx: Tx): Promise<unknown> =>
  sql`with u as (insert into places.unit values (1, 2, true, 'county') returning unit_id),
           o as (insert into access.office (kind, unit_id, div_no, name) select 'county', unit_id, 10, '甲县民政局' from u returning office_id)
      insert into access.account (office_id, div_no, login, full_name, role, password_hash)
      select office_id, n, 'a' || n, '张明', 'clerk', 'x' from o, unnest(array[10, 20, 30]) n`.execute(tx);

describe.each(["native", "pglite"] as const)("a transaction on %s", (on) => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase({ on });
    await asOwner(db, seed);
  });
  afterAll(() => db.close());

  it("sees the divisions of its scope, the upper bound excluded", async () => {
    expect(await within(db, { lo: 10, hi: 30 }, offices)).toEqual(["a10", "a20"]);
    expect(await within(db, { lo: 30, hi: 31 }, offices)).toEqual(["a30"]);
  });

  it("leaves neither role nor scope behind on the connection", async () => {
    await within(db, { lo: 10, hi: 30 }, offices);
    const { rows } =
      await sql`select current_user = session_user as owner, current_setting('app.hi', true) as hi`.execute(db.kysely);
    expect(rows).toEqual([{ owner: true, hi: "" }]);
  });

  it("undoes everything when the work fails", async () => {
    const failing = within(db, { lo: 0, hi: 99 }, async (tx) => {
      await sql`update access.account set failed_count = 9`.execute(tx);
      throw new Error("停");
    });
    await expect(failing).rejects.toThrow("停");
    const { rows } = await asOwner(db, (tx) => sql`select max(failed_count) as most from access.account`.execute(tx));
    expect(rows).toEqual([{ most: 0 }]);
  });

  it("refuses to write into a division outside the scope", async () => {
    const writing = within(db, { lo: 10, hi: 20 }, (tx) =>
      sql`insert into access.account (office_id, div_no, login, full_name, role, password_hash)
          select office_id, 20, 'b', '李明', 'unassigned', 'x' from access.office`.execute(tx),
    );
    await expect(writing).rejects.toThrow("row-level security");
  });

  it("reads numbers, dates and exact decimals without loss", async () => {
    const { rows } =
      await sql`select 9007199254740991::int8 as n, date '2025-03-28' as d, 0.10::numeric as x, '{1,null}'::int8[] as ns`.execute(
        db.kysely,
      );
    expect(rows).toEqual([{ n: 9_007_199_254_740_991, d: "2025-03-28", x: "0.10", ns: [1, null] }]);
    await expect(sql`select 9007199254740993::int8`.execute(db.kysely)).rejects.toThrow("does not fit");
  });
});
