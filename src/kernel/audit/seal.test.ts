/** Sealing loses nothing, chains its blocks, and rests when there is nothing to seal. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within } from "#kernel/database";
import type { Database, Tx } from "#kernel/database";
import { openKeys } from "#kernel/secrets";
import type { KeyProvider } from "#kernel/secrets";
import { testDatabase } from "../../../tests/support/database.ts";
import { anchor, record, seal, startSealer, verify } from "./index.ts";

const clock = fixedClock("2025-03-28T09:00:00+08:00");
const county = { lo: 100, hi: 200 };

let db: Database;
let home: string;
let keys: KeyProvider;
beforeEach(async () => {
  db = await testDatabase();
  home = mkdtempSync(join(tmpdir(), "audit-"));
  keys = openKeys(home);
});
afterEach(async () => {
  await db.close();
  rmSync(home, { recursive: true });
});

const readBy = (tx: Tx, accountId: number): Promise<void> =>
  record(tx, {
    actor: { accountId, officeId: 3, divNo: 100 },
    requestId: "r",
    act: "read",
    what: "people.person-file",
    subjects: [{ kind: "person", id: accountId, divNo: 150 }],
    at: clock.now(),
  });

const sealAll = async (): Promise<number[]> => {
  const sizes = [];
  for (let block = await seal(db, keys, clock); block !== null; block = await seal(db, keys, clock))
    sizes.push(block.entries);
  return sizes;
};

describe("sealing", () => {
  test("does nothing when nothing was recorded, and leaves nothing behind that people would read", async () => {
    expect(await seal(db, keys, clock)).toBeNull();
    await within(db, county, (tx) => readBy(tx, 1));
    expect(await sealAll()).toEqual([1]);
    expect(await sealAll()).toEqual([]);
    const { rows } = await asOwner(db, (tx) => sql`select what from audit.entry`.execute(tx));
    expect(rows).toEqual([{ what: "people.person-file" }]);
  });

  test("chains each block to the one before", async () => {
    await within(db, county, (tx) => readBy(tx, 1));
    const first = await seal(db, keys, clock);
    await within(db, county, (tx) => readBy(tx, 2));
    const second = await seal(db, keys, clock);
    expect(first).toMatchObject({ blockNo: 1, entries: 1, prevDigest: "0".repeat(64), keyId: "audit/1" });
    expect(second).toMatchObject({ blockNo: 2, entries: 1, prevDigest: first?.digest });
  });

  test("puts at most 10,000 entries into a block and verifies them all", async () => {
    const many = sql`insert into audit.entry (at, div_no, request_id, act, what)
      select now(), 100, 'r' || n, 'read', 'x' from generate_series(1, 10001) n`;
    await asOwner(db, (tx) => many.execute(tx));
    expect(await sealAll()).toEqual([10_000, 1]);
    expect(await verify(db, keys)).toMatchObject({ sound: true, blocks: 2, entries: 10_001, unsealed: 0 });
  });

  test("leaves an entry that commits late with a low number to a later block", async () => {
    const gate = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const slow = within(db, county, async (tx) => {
      await readBy(tx, 1);
      written.resolve();
      await gate.promise;
    });
    await written.promise;
    await within(db, county, (tx) => readBy(tx, 2));
    expect(await seal(db, keys, clock)).toMatchObject({ blockNo: 1, entries: 1 });
    gate.resolve();
    await slow;
    expect(await seal(db, keys, clock)).toMatchObject({ blockNo: 2, entries: 1 });
    expect(await verify(db, keys)).toMatchObject({ sound: true, entries: 2, unsealed: 0 });
  });

  test("loses nothing while officials write and two sealers run", async () => {
    const open = new Set([1, 2, 3, 4]);
    const writer = async (accountId: number): Promise<void> => {
      for (let n = 0; n < 40; n++) await within(db, county, (tx) => readBy(tx, accountId));
      open.delete(accountId);
    };
    const sealer = async (): Promise<void> => {
      while (open.size > 0) await seal(db, keys, clock);
    };
    await Promise.all([...[...open].map(writer), sealer(), sealer()]);
    await sealAll();
    const verdict = await verify(db, keys);
    expect(verdict).toMatchObject({ sound: true, unsealed: 0 });
    const { rows } = await asOwner(db, (tx) =>
      sql`select count(*) as n, count(block_no) as sealed from audit.entry where account_id is not null`.execute(tx),
    );
    expect(rows).toEqual([{ n: 160, sealed: 160 }]);
  });
});

describe("the sealer", () => {
  test("seals what an earlier run left, writes the day's anchor, and stops cleanly", async () => {
    await within(db, county, (tx) => readBy(tx, 1));
    const sealed = Promise.withResolvers<void>();
    const watched = { ...clock, today: () => (sealed.resolve(), clock.today()) };
    const sealer = startSealer(db, { keys, clock: watched, home, everyMs: 5, onError: sealed.reject });
    await sealed.promise;
    await sealer.stop();
    const stored: unknown = JSON.parse(readFileSync(join(home, "anchors", "2025-03-28.json"), "utf8"));
    expect(stored).toMatchObject({ day: "2025-03-28", blockNo: 1, entries: 1, keyId: "audit/1" });
    expect(await verify(db, keys, { home })).toMatchObject({ sound: true, blocks: 1, unsealed: 0 });
    await within(db, county, (tx) => readBy(tx, 2));
    expect(await verify(db, keys, { home })).toMatchObject({ unsealed: 1 });
  });

  test("tells of a failed round and goes on", async () => {
    await within(db, county, (tx) => readBy(tx, 1));
    const failing: KeyProvider = {
      ...keys,
      sign: () => {
        throw new Error("设备无应答");
      },
    };
    const errors: unknown[] = [];
    const twice = Promise.withResolvers<void>();
    const onError = (error: unknown): void => {
      if (errors.push(error) === 2) twice.resolve();
    };
    const sealer = startSealer(db, { keys: failing, clock, home, everyMs: 1, onError });
    await twice.promise;
    await sealer.stop();
    expect(errors[0]).toEqual(new Error("设备无应答"));
    expect(await verify(db, keys, { home })).toMatchObject({ sound: true, blocks: 0, unsealed: 1 });
  });
});

test("there is no anchor before the first block", async () => {
  expect(await anchor(db, { home, clock })).toBeNull();
});
