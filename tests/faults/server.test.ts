/** The server as a process: what it has acknowledged over HTTP outlives its own death, its database's death, and an orderly stop. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { asOwner, openDatabase, sql } from "#kernel/database";
import { clerkAt, Refused, takeIn, villageOf } from "./clerk.ts";
import type { Acknowledged, Clerk } from "./clerk.ts";
import { kill, runCommand, startBeneath, startServer, stop } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

const rounds = Number(process.env["XIANGMIN_FAULT_ROUNDS"] ?? "5");
/** ms; hundreds of rounds take their time. */
const patience = 60_000 + rounds * 20_000;

let home: string;
let server: ServerProcess | null = null;
let served = 0;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
  await begin();
  await stop(running());
});
afterEach(async () => {
  if (server?.child.exitCode === null && server.child.signalCode === null) await stop(server);
});
afterAll(async () => {
  // A killed server leaves its database running; opening the home takes it over, closing stops it.
  await (await openDatabase({ home })).close();
  rmSync(home, { recursive: true, force: true });
});

const begin = async (): Promise<string> => {
  server = startServer(home);
  return server.ready;
};
const running = (): ServerProcess => {
  if (server === null) throw new Error("No server was started");
  return server;
};
const postmaster = (): number => Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10);

/** Takes in households one after the other until the server is gone; what it acknowledged is in `known`. */
const work = async (clerk: Clerk, unitId: number, known: Map<number, number>): Promise<void> => {
  const acknowledge = ({ caseId, version }: Acknowledged): void => void known.set(caseId, version);
  for (;;) {
    served += 1;
    try {
      await takeIn(clerk, { nth: served, unitId }, acknowledge);
    } catch (error) {
      // A refusal of the rules is a fault of this test; a torn line or an outage is what it is about.
      if (error instanceof Refused && error.status < 500) throw error;
      return;
    }
  }
};

/** Acknowledged cases that are not there, or not as far as was acknowledged. */
const missing = async (known: ReadonlyMap<number, number>): Promise<Acknowledged[]> => {
  const db = await openDatabase({ home, attach: true });
  try {
    const { rows } = await asOwner(db, (tx) =>
      sql<Acknowledged>`select case_id as "caseId", version from cases.case_file`.execute(tx),
    );
    const stored = new Map(rows.map(({ caseId, version }) => [caseId, version]));
    return [...known]
      .filter(([caseId, version]) => (stored.get(caseId) ?? 0) < version)
      .map(([caseId, version]) => ({ caseId, version }));
  } finally {
    await db.close();
  }
};

const findings = async (): Promise<{ ok: boolean }> => {
  const { out, says } = await runCommand(home, ["check", "--json", "--backup-within", "0"]);
  if (out === "") throw new Error(says);
  return JSON.parse(out) as { ok: boolean };
};

it(
  `${rounds} rounds of kill -9 while three clerks write over HTTP lose nothing that was acknowledged`,
  async () => {
    const known = new Map<number, number>();
    for (let round = 0; round < rounds; round += 1) {
      const clerk = await clerkAt(await begin());
      const unitId = await villageOf(clerk);
      const before = known.size;
      const working = Promise.all([1, 2, 3].map(() => work(clerk, unitId, known)));
      // On a busy machine the first household takes long; a kill before it would prove nothing.
      while (known.size === before) await sleep(10);
      await sleep(Math.random() * 700);
      await kill(running());
      await working;
      expect(await missing(known), `round ${round + 1}`).toEqual([]);
    }
    expect(known.size).toBeGreaterThanOrEqual(rounds);
    expect(await findings()).toMatchObject({ ok: true });
  },
  patience,
);

it(
  `${rounds} times kill -9 of the database under the running server: requests are refused as passing, then go on, and nothing is lost`,
  async () => {
    const known = new Map<number, number>();
    const clerk = await clerkAt(await begin());
    const unitId = await villageOf(clerk);
    const refusals: number[] = [];
    const acknowledge = ({ caseId, version }: Acknowledged): void => void known.set(caseId, version);
    for (let round = 0; round < rounds; round += 1) {
      const working = Promise.all([1, 2, 3].map(() => work(clerk, unitId, known)));
      await sleep(50 + Math.random() * 300);
      const killed = postmaster();
      process.kill(killed, "SIGKILL");
      await working;
      for (let again = true; again;) {
        served += 1;
        try {
          await takeIn(clerk, { nth: served, unitId }, acknowledge);
          again = false;
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          refusals.push(error.status);
          expect(error.type).toBe("server.database-away");
          await sleep(50);
        }
      }
      expect(postmaster()).not.toBe(killed);
      expect(await missing(known), `round ${round + 1}`).toEqual([]);
    }
    expect(refusals.every((status) => status === 503)).toBe(true);
    expect(running().written()).toContain("内嵌的数据库曾意外停止，已重新启动");
    expect(await findings()).toMatchObject({ ok: true });
  },
  patience,
);

/** Holds up whoever needs a case number, until let go. */
const holdNumbers = async (): Promise<{ letGo: () => Promise<void> }> => {
  const db = await openDatabase({ home, attach: true });
  const { promise: held, resolve: onHeld } = Promise.withResolvers<void>();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const holding = asOwner(db, async (tx) => {
    await sql`lock table cases.numbering in exclusive mode`.execute(tx);
    onHeld();
    await released;
  });
  await Promise.race([held, holding]);
  return {
    letGo: async () => {
      release();
      await holding.catch(() => undefined);
      await db.close();
    },
  };
};

const untilWritten = async (sentence: string): Promise<void> => {
  while (!running().written().includes(sentence) && running().child.exitCode === null) await sleep(10);
};

/** Waits until somebody stands in line for the lock. */
const untilWaiting = async (): Promise<void> => {
  const db = await openDatabase({ home, attach: true });
  const waiting = sql`select from pg_locks where not granted`;
  while ((await waiting.execute(db.kysely)).rows.length === 0) await sleep(10);
  await db.close();
};

it("SIGTERM lets the running request finish, refuses new ones, seals the audit, and ends with code 0", async () => {
  const address = await begin();
  const clerk = await clerkAt(address);
  const unitId = await villageOf(clerk);
  const known = new Map<number, number>();
  const { letGo } = await holdNumbers();
  served += 1;
  const asked = takeIn(clerk, { nth: served, unitId }, ({ caseId, version }) => void known.set(caseId, version));
  const outcome = asked.then(
    () => "done",
    (error: unknown) => (error instanceof Refused ? error.type : "cut off"),
  );
  await untilWaiting();
  running().child.kill("SIGTERM");
  await untilWritten("正在停止");
  await sleep(100);
  const late = await fetch(`${address}/api/demo-accounts`).then(
    ({ status }) => status,
    () => "refused",
  );
  expect(["refused", 503]).toContain(late);
  await letGo();
  expect(await running().ended).toEqual({ code: 0, signal: null });
  // The case was opened while stopping; accepting it was a new request and came too late.
  expect(["cut off", "server.stopping"]).toContain(await outcome);
  expect(known.size).toBe(1);
  expect(await missing(known)).toEqual([]);
  const verified = await runCommand(home, ["audit", "verify", "--json"]);
  expect(JSON.parse(verified.out)).toMatchObject({ sound: true, unsealed: 0 });
});

it("SIGTERM does not wait for ever: what still runs after ten seconds is cut off and leaves nothing half-done", async () => {
  const clerk = await clerkAt(await begin());
  const unitId = await villageOf(clerk);
  const known: Acknowledged[] = [];
  const { letGo } = await holdNumbers();
  served += 1;
  const asked = takeIn(clerk, { nth: served, unitId }, (each) => known.push(each)).catch(() => "cut off");
  await untilWaiting();
  expect(await stop(running())).toEqual({ code: 0, signal: null });
  expect(await asked).toBe("cut off");
  await letGo();
  expect(known).toEqual([]);
  expect(await findings()).toMatchObject({ ok: true });
});

it("a machine whose clock was set back is told so, starts nothing and changes nothing", async () => {
  const behind = fileURLToPath(new URL("./clock-behind.ts", import.meta.url));
  const late = startBeneath(home, [behind], []);
  expect((await late.ended).code).toBe(3);
  expect(late.written()).toMatch(/本机时间 \S+ \S+ 早于最后一次记录的时间/);
  await begin();
  expect(await findings()).toMatchObject({ ok: true });
});
