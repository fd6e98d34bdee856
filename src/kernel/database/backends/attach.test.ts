/** Beside the process that runs a home: joined as it stands, never made, never migrated, never stopped. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openDatabase, sql } from "../index.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(home, { recursive: true }));

it.each(["native", "pglite"] as const)(
  "a second client reads what the first one wrote and leaves it running, on %s",
  async (prefer) => {
    const server = await openDatabase({ home, prefer });
    await sql`insert into calendar.year values (2025, '国务院办公厅')`.execute(server.kysely);
    const beside = await openDatabase({ home, attach: true });
    expect(beside.backend).toMatchObject({ kind: prefer, says: expect.stringContaining("已连接正在运行的平台") });
    const { rows } = await sql`select year from calendar.year`.execute(beside.kysely);
    expect(rows).toEqual([{ year: 2025 }]);
    await beside.close();
    await sql`select 1`.execute(server.kysely);
    await server.close();
  },
);

it("a home nobody runs is opened for the time of the command", async () => {
  await (await openDatabase({ home })).close();
  const alone = await openDatabase({ home, attach: true });
  expect(await alone.isCurrent()).toBe(true);
  await alone.close();
  expect(existsSync(join(home, "lock"))).toBe(false);
});

it("a home without a database gets none", async () => {
  await expect(openDatabase({ home, attach: true })).rejects.toThrow("还没有数据库");
  expect(existsSync(join(home, "postgres"))).toBe(false);
});

it("a database of another version is refused and stays as it is", async () => {
  const server = await openDatabase({ home });
  await sql`delete from kernel.migration where file = (select max(file) from kernel.migration)`.execute(server.kysely);
  await expect(openDatabase({ home, attach: true })).rejects.toThrow("与本程序的版本不同");
  expect(await server.isCurrent()).toBe(false);
  await server.close();
});
