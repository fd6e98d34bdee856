/** An embedded server that dies is started again, or given up with a sentence. */
import { mkdtempSync, renameSync, rmSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { ProblemError } from "#kernel/problems";
import { openDatabase, sql } from "../index.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const postmaster = (): number => Number.parseInt(readFileSync(join(home, "postgres", "postmaster.pid"), "utf8"), 10);

/** The number of years kept, once the database answers again. */
const years = async (db: Awaited<ReturnType<typeof openDatabase>>): Promise<number> => {
  for (;;) {
    try {
      return (await sql`select from calendar.year`.execute(db.kysely)).rows.length;
    } catch {
      await sleep(20);
    }
  }
};

it("after kill -9 it answers again with everything that was acknowledged", async () => {
  const { promise: revived, resolve: onRevived } = Promise.withResolvers<void>();
  const onLost = (problem: ProblemError): void => expect.fail(problem.message);
  const db = await openDatabase({ home, prefer: "native", guard: { onRevived, onLost } });
  await sql`insert into calendar.year values (2025, '国务院办公厅')`.execute(db.kysely);
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await revived;
  expect(await years(db)).toBe(1);
  expect(postmaster()).not.toBe(killed);
  await db.close();
  expect(postmaster).toThrow("ENOENT");
});

it("when its files are gone it is given up, and the sentence names the home", async () => {
  const { promise: lost, resolve: onLost } = Promise.withResolvers<ProblemError>();
  const db = await openDatabase({ home, prefer: "native", guard: { onRevived: () => undefined, onLost } });
  const killed = postmaster();
  renameSync(join(home, "postgres"), join(home, "elsewhere"));
  process.kill(killed, "SIGKILL");
  expect((await lost).toWire()).toMatchObject({
    type: "database.cannot-start",
    title: expect.stringContaining(home),
    status: 503,
  });
  await db.close();
});
