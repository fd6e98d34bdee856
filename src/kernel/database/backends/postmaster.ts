/** The server process of a data directory, as its postmaster.pid tells. */
import { readdirSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { SOCKET_NAME } from "../locate.ts";
import type { Place } from "../locate.ts";
import { exists } from "../process-identity.ts";

const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

const pidFile = (data: string): string => join(data, "postmaster.pid");

/** True when the process is a postgres of this directory, not a later process with the same number. */
const serves = (pid: number, data: string): boolean => {
  const command = read(`/proc/${pid}/cmdline`);
  return command === null ? exists(pid) : command.split("\0").includes(data);
};

/** The number of the running server, left by an earlier process of ours or started just now; null when none runs. */
export const postmasterOf = (data: string): number | null => {
  const pid = Number.parseInt(read(pidFile(data)) ?? "", 10);
  return Number.isInteger(pid) && pid > 0 && serves(pid, data) ? pid : null;
};

/** True when some process works inside the directory, as every process of a PostgreSQL server does. */
const isInhabited = (data: string): boolean =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .some((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === data;
      } catch {
        return false;
      }
    });

/**
 * Removes the lock files of a server whose number now belongs to a stranger or to a dead process nobody has collected
 * (containers often have no init that does): PostgreSQL would take it for a running server and refuse to start.
 * Not while processes of the old server are still ending, for the files are what keeps a new server from starting beside
 * them; and not when the number is free, for then PostgreSQL decides itself.
 */
export const forgetStranger = ({ native, sockets }: Place): void => {
  for (const file of [pidFile(native), join(sockets, `${SOCKET_NAME}.lock`)]) {
    const pid = Number.parseInt(read(file) ?? "", 10);
    if (Number.isInteger(pid) && exists(pid) && !serves(pid, native) && !isInhabited(native))
      rmSync(file, { force: true });
  }
};
