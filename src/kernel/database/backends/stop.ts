/** Stops a native server in order. */
import { setTimeout as sleep } from "node:timers/promises";
import { postmasterOf } from "./postmaster.ts";

/** SIGINT is PostgreSQL's fast shutdown: running transactions are rolled back, the data directory is left clean. */
export const stop = async (data: string): Promise<void> => {
  const pid = postmasterOf(data);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  while (postmasterOf(data) === pid) await sleep(10);
};
