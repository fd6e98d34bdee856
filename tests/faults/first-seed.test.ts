/** A first start that is killed at any moment leaves nothing half-seeded: the next one makes the whole province. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { asOwner, openDatabase, sql } from "#kernel/database";
import { clerkAt } from "./clerk.ts";
import { kill, runCommand, startServer, stop } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

const rounds = Number(process.env["XIANGMIN_FAULT_ROUNDS"] ?? "5");
/** ms; hundreds of rounds take their time. */
const patience = 60_000 + rounds * 20_000;
/** ms; about as long as a first start takes, the loading of the divisions and the seed included. */
const FIRST_START = 5_000;

let home: string;
let last: ServerProcess | null = null;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(async () => {
  if (last?.child.exitCode === null) await stop(last);
  rmSync(home, { recursive: true, force: true });
});

/** Kills a start after the people were written and before the transaction ends. */
const killWithinSeed = async (): Promise<void> => {
  const server = startServer(home);
  while (!server.written().includes("已生成演示人口")) {
    if (server.child.exitCode !== null) throw new Error(server.written());
    await sleep(1);
  }
  await kill(server);
};

const counts = async (): Promise<Record<string, number>> => {
  const db = await openDatabase({ home, attach: true });
  try {
    const { rows } = await asOwner(db, (tx) =>
      sql<Record<string, number>>`select
        (select count(*) from places.unit) as units, (select count(*) from places.scope) as numbers,
        (select count(*) from people.person) as people, (select count(*) from people.membership) as memberships,
        (select count(*) from cases.case_file) as cases, (select count(distinct case_id) from cases.entry) as told,
        (select count(*) from pg_constraint where contype = 'x' and connamespace = 'places'::regnamespace) as exclusions
        `.execute(tx),
    );
    return rows[0] ?? {};
  } finally {
    await db.close();
  }
};

it(
  `${rounds} starts killed at any moment, and one within the seed, are followed by a whole one`,
  async () => {
    await killWithinSeed();
    for (let round = 1; round < rounds; round += 1) {
      const server = startServer(home);
      await sleep(Math.random() * FIRST_START);
      await kill(server);
    }
    last = startServer(home);
    await clerkAt(await last.ready);
    const found = await counts();
    expect(found).toMatchObject({ units: 31_698, numbers: 31_691, exclusions: 2 });
    expect(found["people"]).toBeGreaterThanOrEqual(2000);
    expect(found["memberships"]).toBe(found["people"]);
    expect(found["cases"]).toBeGreaterThan(50);
    expect(found["told"]).toBe(found["cases"]);
    const { out } = await runCommand(home, ["check", "--json", "--backup-within", "0"]);
    expect(JSON.parse(out)).toMatchObject({ ok: true });
    expect(await stop(last)).toEqual({ code: 0, signal: null });
  },
  patience,
);
