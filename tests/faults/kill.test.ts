/** Nothing acknowledged is lost, and nothing half-done stays, when processes are killed at any moment. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asOwner, openDatabase, sql } from "#kernel/database";
import { startWriter, writeUntilStruck } from "./writing.ts";
import type { Plan } from "./writing.ts";

const rounds = Number(process.env["XIANGMIN_FAULT_ROUNDS"] ?? "5");

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const postmaster = (): number => Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10);

/** Opens the home again; all pairs that are there, and whether one lost its half. */
const reopen = async (prefer: Plan["prefer"]): Promise<{ numbers: Set<number>; halves: number }> => {
  const db = await openDatabase({ home, prefer });
  try {
    const { rows } = await asOwner(db, (tx) =>
      sql<{ last: number; rows: number }>`select last, count(*) as rows from cases.numbering group by last`.execute(tx),
    );
    return { numbers: new Set(rows.map((row) => row.last)), halves: rows.filter((row) => row.rows !== 2).length };
  } finally {
    await db.close();
  }
};

const attack = async (prefer: Plan["prefer"], strike: Plan["strike"]): Promise<void> => {
  const acknowledged: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const pairs = 1 + Math.floor(Math.random() * 300);
    acknowledged.push(...(await writeUntilStruck({ home, prefer, first: round * 1_000_000, pairs, strike })));
    const found = await reopen(prefer);
    expect(acknowledged.filter((number) => !found.numbers.has(number))).toEqual([]);
    expect(found.halves).toBe(0);
    // The one pair whose commit was on its way may be there without an acknowledgement.
    expect(found.numbers.size - acknowledged.length).toBeLessThanOrEqual(round);
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds);
};

const killProcess = (writer: ChildProcess): void => {
  writer.kill("SIGKILL");
};

describe(`${rounds} rounds of kill -9`, () => {
  it("of our process lose nothing on the native server", () => attack("native", killProcess));

  it("of our process lose nothing on PGlite", () => attack("pglite", killProcess));

  it("of the database server lose nothing", () =>
    attack("native", () => {
      process.kill(postmaster(), "SIGKILL");
    }));

  it("of both at once lose nothing", () =>
    attack("native", (writer) => {
      process.kill(postmaster(), "SIGKILL");
      writer.kill("SIGKILL");
    }));
});

it("the server that survives our process is taken over, not started a second time", async () => {
  let survivor = 0;
  const strike = (writer: ChildProcess): void => {
    survivor = postmaster();
    writer.kill("SIGKILL");
  };
  await writeUntilStruck({ home, prefer: "native", first: 0, pairs: 1, strike });
  const db = await openDatabase({ home });
  expect(postmaster()).toBe(survivor);
  await db.close();
  expect(postmaster).toThrow("ENOENT");
});

it(`a home whose first start was killed ${rounds} times at any moment opens afterwards`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const writer = startWriter({ home, prefer: "native", first: round * 1_000_000 });
    setTimeout(() => writer.kill("SIGKILL"), Math.random() * 1500);
    await once(writer, "close");
  }
  expect((await reopen("native")).halves).toBe(0);
});

it.each(["native", "pglite"] as const)(
  "a second process is refused the home by the number of the first, on %s",
  async (prefer) => {
    let refusal: unknown;
    let pid: number | undefined;
    const strike = (writer: ChildProcess): void => {
      pid = writer.pid;
      void openDatabase({ home, prefer }).catch((error: unknown) => {
        refusal = error;
        writer.kill("SIGKILL");
      });
    };
    await writeUntilStruck({ home, prefer, first: 0, pairs: 1, strike });
    expect(String(refusal)).toContain(`正被进程 ${pid} 使用`);
    expect((await reopen(prefer)).numbers.size).toBeGreaterThan(0);
  },
);
