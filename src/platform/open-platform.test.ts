/** An instance keeps its keys, and is joined as it stands. */
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { record, seal } from "#kernel/audit";
import { sql, WHOLE_PROVINCE, within } from "#kernel/database";
import { openPlatform } from "./open-platform.ts";

let home: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
  const { database, keys, clock, close } = await openPlatform({ home });
  const entry = { actor: null, requestId: "r", act: "read", what: "test.look", subjects: [], at: clock.now() } as const;
  await within(database, WHOLE_PROVINCE, (tx) => record(tx, entry));
  await seal(database, keys, clock);
  await close();
});
afterAll(() => rmSync(home, { recursive: true }));

it("without the keys that its records need it does not open, and makes no others", async () => {
  const [kept, aside] = [join(home, "keys.json"), join(home, "aside.json")];
  renameSync(kept, aside);
  await expect(openPlatform({ home })).rejects.toThrow("密钥");
  expect(existsSync(kept)).toBe(false);
  expect(existsSync(join(home, "lock")), "the home was left locked").toBe(false);
  renameSync(aside, kept);
});

it("is joined beside the process that runs it, with its calendar and keys, and is left running", async () => {
  const server = await openPlatform({ home });
  const beside = await openPlatform({ home, attach: true });
  expect(beside.keys.publicKey("audit/1")).toBe(server.keys.publicKey("audit/1"));
  await beside.close();
  expect(server.database.connections().total).toBeGreaterThan(0);
  await sql`select 1`.execute(server.database.kysely);
  await server.close();
});

it("is not made by looking at it", async () => {
  const empty = mkdtempSync(join(tmpdir(), "xm-"));
  await expect(openPlatform({ home: empty, attach: true })).rejects.toThrow("还没有数据库");
  expect(existsSync(join(empty, "keys.json"))).toBe(false);
  rmSync(empty, { recursive: true });
});
