/** Whether this server can do its work now, and if not, what is missing. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "#kernel/database";
import type { Platform } from "#platform";
import { auditState } from "./audit-state.ts";

export interface Check {
  readonly name: "database" | "migrations" | "sealer" | "keys" | "clock";
  readonly ok: boolean;
}
export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

const PATIENCE = 2_000; // ms for a database to say anything
/** Seconds; rounds come every five, so entries this old mean that rounds fail. A large import may take minutes to seal. */
const LONGEST_UNSEALED = 300;

/** A step of the time service is forgotten within seconds; more is somebody's hand. */
const LONGEST_BEHIND_MS = 60_000;

/** False also when there is no answer in time; the abandoned question ends by itself. */
const holds = async (question: () => boolean | Promise<boolean>): Promise<boolean> => {
  const asked = Promise.resolve()
    .then(question)
    .catch(() => false);
  return Promise.race([asked, sleep(PATIENCE, false, { ref: false })]);
};

const questions: Readonly<Record<Check["name"], (platform: Platform) => boolean | Promise<boolean>>> = {
  database: async ({ database }) => (await sql`select 1`.execute(database.kysely)).rows.length === 1,
  migrations: ({ database }) => database.isCurrent(),
  sealer: async (platform) => (await auditState(platform)).oldestUnsealedSeconds <= LONGEST_UNSEALED,
  clock: ({ clock }) => (clock.behindMs?.() ?? 0) <= LONGEST_BEHIND_MS,
  keys: ({ keys, home }) => keys.fieldKey(keys.version) !== null && existsSync(join(home, "keys.json")),
};

/** Asks all of it at once. */
export const readiness = async (platform: Platform): Promise<Readiness> => {
  const checks = await Promise.all(
    Object.entries(questions).map(async ([name, question]) => ({
      name: name as Check["name"],
      ok: await holds(() => question(platform)),
    })),
  );
  return { ready: checks.every(({ ok }) => ok), checks };
};
