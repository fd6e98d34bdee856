/** Which server is opened, and what is said about it. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, inject, it } from "vitest";
import { openDatabase, sql } from "./index.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(home, { recursive: true }));

it("a deep home with Chinese names opens, and what was written is there after reopening", async () => {
  const deep = join(home, "湖南省民政厅的数据目录".repeat(5));
  const first = await openDatabase({ home: deep });
  await sql`insert into calendar.year values (2025, '国务院办公厅')`.execute(first.kysely);
  await first.close();
  const second = await openDatabase({ home: deep, prefer: "native" });
  const { rows } = await sql`select year from calendar.year`.execute(second.kysely);
  await second.close();
  expect(rows).toEqual([{ year: 2025 }]);
});

it("a home keeps the server it was created with, whatever is preferred later", async () => {
  const first = await openDatabase({ home, prefer: "pglite" });
  expect(first.backend.says).toContain("PGlite");
  await first.close();
  const second = await openDatabase({ home, prefer: "native" });
  expect(second.backend.kind).toBe("pglite");
  await second.close();
});

it("a home whose data cannot be started is neither replaced by an empty one nor left locked", async () => {
  mkdirSync(join(home, "postgres"), { mode: 0o700 });
  await expect(openDatabase({ home })).rejects.toThrow(`数据目录 ${home} 中的数据库不能启动`);
  expect(readdirSync(home).sort()).toEqual(["postgres", "postgres.log", "socket"]);
});

it("a home that is open is not opened again", async () => {
  const db = await openDatabase({ home });
  await expect(openDatabase({ home })).rejects.toThrow(`正被进程 ${process.pid} 使用`);
  await db.close();
});

it("no sentence about a named server holds its password", async () => {
  const failing = openDatabase({ home, url: "postgres://nobody:geheim@127.0.0.1:1/none" });
  await expect(failing).rejects.toThrow("不能连接数据库（none@127.0.0.1）");
  await expect(failing).rejects.not.toThrow("geheim");
  const malformed = openDatabase({ home, url: "postgres://nobody:ge%heim@[:x" });
  await expect(malformed).rejects.toThrow("连接地址的写法不正确");
});

it.skipIf(inject("server") === null)("a named server is described by version, database and host", async () => {
  const url = new URL(inject("server") ?? "");
  url.password = "geheim";
  const db = await openDatabase({ home, url: url.href });
  expect(db.backend.kind).toBe("url");
  expect(db.backend.says).toMatch(/^使用 DATABASE_URL 指定的 PostgreSQL \d+\.\d+.*（postgres@.*）$/);
  expect(JSON.stringify(db.backend)).not.toContain("geheim");
  await db.close();
});
