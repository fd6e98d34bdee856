/** The audit stays sound when its sealer is killed at any moment, and no acknowledged block is lost. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { verify } from "#kernel/audit";
import { asOwner, openDatabase, sql } from "#kernel/database";
import { openKeys } from "#kernel/secrets";

const rounds = Number(process.env["XIANGMIN_FAULT_ROUNDS"] ?? "5");
/** ms; hundreds of rounds take their time. */
const patience = 60_000 + rounds * 20_000;
const program = fileURLToPath(new URL("./sealing-process.ts", import.meta.url));

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xm-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Block numbers and digests that the process told of before it was killed. */
const sealUntilKilled = async (): Promise<Map<number, string>> => {
  const sealer = spawn(process.execPath, [program, home], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(sealer, "close");
  const told = new Map<number, string>();
  for await (const line of createInterface({ input: sealer.stdout })) {
    const [blockNo = "", digest = ""] = line.split(" ");
    told.set(Number(blockNo), digest);
    if (told.size === 1) setTimeout(() => sealer.kill("SIGKILL"), Math.random() * 400);
  }
  await ended;
  return told;
};

it(
  `${rounds} rounds of kill -9 during sealing leave a sound chain with every acknowledged block`,
  async () => {
    const told = new Map<number, string>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [blockNo, digest] of await sealUntilKilled()) told.set(blockNo, digest);
      const db = await openDatabase({ home });
      const verdict = await verify(db, openKeys(home, { create: false }), { home });
      const { rows } = await asOwner(db, (tx) =>
        sql<{ no: number; digest: string }>`select block_no as no, digest from audit.block`.execute(tx),
      );
      await db.close();
      expect(verdict, verdict.says).toMatchObject({ sound: true, broken: null });
      const stored = new Map(rows.map(({ no, digest }) => [no, digest]));
      expect([...told].filter(([no, digest]) => stored.get(no) !== digest)).toEqual([]);
    }
    expect(told.size).toBeGreaterThanOrEqual(rounds);
  },
  patience,
);
