/** Rows copied in bulk are the rows that were given, on every server, within the open transaction. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asOwner, insertColumns, openDatabase, sql, WHOLE_PROVINCE, within, type Database } from "./index.ts";

const columns = {
  id: ["int8", Float64Array.of(1, 2, 9_007_199_254_740_991)],
  small: ["int2", Int16Array.of(-7, 0, 7)],
  whole: ["int4", Float64Array.of(1, Number.NaN, -2_147_483_648)],
  yes: ["bool", [true, false, null]],
  says: ["text", ["张三", null, "𬭎\\N\t\n"]],
  bytes: ["bytea", [new Uint8Array(100_000).fill(255), new Uint8Array(), null]],
} as const;

describe.each(["native", "pglite"] as const)("%s", (prefer) => {
  const home = mkdtempSync(join(tmpdir(), "xm-copy-"));
  let db: Database;
  beforeAll(async () => {
    db = await openDatabase({ home, prefer });
    await asOwner(db, (tx) =>
      sql`create table public.bulk (id int8 primary key, small int2, whole int4, yes bool, says text, bytes bytea)`.execute(
        tx,
      ),
    );
    await asOwner(db, (tx) => sql`grant insert, select on public.bulk to xiangmin_app`.execute(tx));
  }, 60_000);
  afterAll(async () => {
    await db.close();
    rmSync(home, { recursive: true, force: true });
  });
  const kept = () =>
    asOwner(db, async (tx) => {
      const { rows } = await sql`
        select id, small, whole, yes, says, length(bytes) as length, md5(bytes) = md5(repeat('\\377', 100000)::bytea) as full
        from public.bulk order by id`.execute(tx);
      return rows;
    });

  it("writes every value as given, in the transaction", async () => {
    await expect(
      asOwner(db, async (tx) => {
        await insertColumns(tx, { table: "public.bulk", columns });
        throw new Error("taken back");
      }),
    ).rejects.toThrow("taken back");
    expect(await kept()).toEqual([]);
    await asOwner(db, (tx) => insertColumns(tx, { table: "public.bulk", columns }));
    expect(await kept()).toEqual([
      { id: 1, small: -7, whole: 1, yes: true, says: "张三", length: 100_000, full: true },
      { id: 2, small: 0, whole: null, yes: false, says: null, length: 0, full: false },
      {
        id: 9_007_199_254_740_991,
        small: 7,
        whole: -2_147_483_648,
        yes: null,
        says: "𬭎\\N\t\n",
        length: null,
        full: null,
      },
    ]);
  });

  it("a refused row stops the whole and leaves the connection usable", async () => {
    const twice = { id: ["int8", [5, 1]] } as const;
    await expect(asOwner(db, (tx) => insertColumns(tx, { table: "public.bulk", columns: twice }))).rejects.toThrow(
      /bulk_pkey/,
    );
    expect(await kept()).toHaveLength(3);
  });

  it("row-level security holds", async () => {
    await asOwner(db, (tx) => sql`alter table public.bulk enable row level security`.execute(tx));
    await asOwner(db, (tx) =>
      sql`create policy small on public.bulk using (id < 100) with check (id < 100)`.execute(tx),
    );
    const write = (id: number) =>
      within(db, WHOLE_PROVINCE, (tx) => insertColumns(tx, { table: "public.bulk", columns: { id: ["int8", [id]] } }));
    await write(50);
    await expect(write(200)).rejects.toThrow(/row-level security/);
  });

  it("columns of different lengths are refused", async () => {
    const uneven = { id: ["int8", [7, 8]], small: ["int2", [1]] } as const;
    await expect(asOwner(db, (tx) => insertColumns(tx, { table: "public.bulk", columns: uneven }))).rejects.toThrow(
      /lengths/,
    );
  });
});
