/** Tells a process from a later one with the same number: after a restart, above all in containers, numbers repeat. */
import { readFileSync } from "node:fs";
import { codeOf } from "./failure.ts";

const read = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

/** Start time in clock ticks since boot, field 22 of proc(5) stat; "" where there is no /proc. */
const startedAt = (pid: number): string => {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
};

/** "pid boot start": equal texts are the same process. */
export const identityOf = (pid: number): string =>
  `${pid} ${read("/proc/sys/kernel/random/boot_id").trim()} ${startedAt(pid)}`;

/** True when a process with this number exists, ours or not. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

/** True when the very process that wrote this identity still runs. */
export const isAlive = (identity: string): boolean => {
  const pid = Number.parseInt(identity, 10);
  return Number.isInteger(pid) && pid > 0 && exists(pid) && identityOf(pid) === identity;
};
