/** What works beside the requests: sealing the books and the audit, telling subscribers of events, doing jobs. */
import { anchor, seal, startSealer } from "#kernel/audit";
import { sealBooks, startBookSealer } from "#kernel/book";
import { startDispatcher } from "#kernel/events";
import { startRunner } from "#kernel/jobs";
import type { Platform } from "#platform";
import { subscribersOf } from "./subscribers.ts";
import { departmentsJob } from "../evidence/departments-job.ts";
import { simulationJob } from "../simulations/simulation-job.ts";
import { upratingJob } from "../uprating/uprating-job.ts";
import { upkeepOf } from "./upkeep.ts";

/** Names the work that failed, for the log. */
export type OnFault = (error: unknown, work: "sealing" | "telling events" | "a job") => void;

export interface Background {
  /** Ends the work where it can go on later; then nothing that was recorded waits for the next start to be sealed. */
  stop(): Promise<void>;
}

const sealRest = async ({ database, keys, clock, home }: Platform): Promise<void> => {
  // The books first: their seals are entries of the audit.
  while ((await sealBooks(database, clock)) !== null);
  while ((await seal(database, keys, clock)) !== null);
  await anchor(database, { home, clock });
};

export const startBackground = async (platform: Platform, onFault: OnFault): Promise<Background> => {
  const { database, keys, clock, home } = platform;
  const dispatcher = await startDispatcher(database, {
    subscribers: subscribersOf(platform),
    clock,
    onError: (error) => onFault(error, "telling events"),
  });
  const runner = startRunner(database, {
    kinds: [...upkeepOf(platform), simulationJob(platform), upratingJob(platform), departmentsJob(platform)],
    clock,
    onError: (error) => onFault(error, "a job"),
  });
  const sealer = startSealer(database, {
    keys,
    clock,
    home,
    everyMs: 5_000,
    onError: (error) => onFault(error, "sealing"),
  });
  const bookSealer = startBookSealer(database, {
    clock,
    everyMs: 5_000,
    onError: (error) => onFault(error, "sealing"),
  });
  return {
    stop: async () => {
      await Promise.all([dispatcher.stop(), runner.stop(), sealer.stop(), bookSealer.stop()]);
      // When the database has gone, the next start seals it.
      await sealRest(platform).catch((error: unknown) => onFault(error, "sealing"));
    },
  };
};
