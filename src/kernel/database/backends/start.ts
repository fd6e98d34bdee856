/** Starts a native server on a data directory and waits until it answers. */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Place } from "../locate.ts";
import { unprivileged } from "./binaries.ts";
import type { Binaries } from "./binaries.ts";
import { forgetStranger, postmasterOf } from "./postmaster.ts";

const PAUSE = 25; // ms between two attempts to connect
const PATIENCE = 600_000; // ms; recovery after a crash may replay up to max_wal_size
const RELAUNCH = 500; // ms between a refused launch and the next
const LAUNCHES = 10; // the processes of a killed server need moments to end; after ten refusals the cause is another

/** Only what differs from PostgreSQL's own defaults. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "", // reached through the private socket directory only
  timezone: "Asia/Shanghai",
  log_timezone: "Asia/Shanghai",
  jit: "off", // compiling costs more than it gains on queries of this size
  max_connections: "50",
  shared_buffers: "256MB",
  work_mem: "32MB",
  maintenance_work_mem: "128MB",
  max_wal_size: "4GB",
  random_page_cost: "1.1", // solid-state disks
  log_checkpoints: "off", // a line every five minutes that nobody acts on
  // The log is read by system staff: no values of rows and no statements in it.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

const launch = (binaries: Binaries, place: Place): ChildProcess => {
  forgetStranger(place);
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const [program, args] = unprivileged(binaries.postgres, [
    "-D",
    place.native,
    "-k",
    place.sockets,
    "-p",
    "5432",
    ...options,
  ]);
  const log = openSync(place.log, "a", 0o600);
  // Detached: Ctrl-C in a terminal must reach our process only, which then stops the server in order.
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", log, log],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });
  child.on("error", () => undefined);
  child.unref();
  closeSync(log);
  return child;
};

/** Whether a server behind the socket of this place takes connections. */
export const answers = async (place: Place): Promise<boolean> => {
  const client = new pg.Client({ host: place.sockets, user: "postgres", database: "postgres" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The last complaint in the log: what an administrator needs to read first. */
const complaint = ({ log }: Place): string => {
  const fatal = readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.includes("FATAL:"));
  return fatal.at(-1)?.replace(/^.*FATAL: +/, "") ?? "PostgreSQL 启动后随即退出";
};

const isOver = (child: ChildProcess | null): boolean =>
  child === null || child.pid === undefined || child.exitCode !== null || child.signalCode !== null;

/**
 * Makes the server answer: reuses one that still runs, else starts it; a start that fails because processes of a killed
 * server are still ending is repeated.
 */
export const start = async (binaries: Binaries, place: Place): Promise<void> => {
  const began = performance.now();
  let launched: ChildProcess | null = null;
  for (let launches = 0; performance.now() - began < PATIENCE; await sleep(PAUSE)) {
    if (await answers(place)) return;
    if (postmasterOf(place.native) !== null || !isOver(launched)) continue;
    if (launches === LAUNCHES) throw new Error(complaint(place));
    if (launches > 0) await sleep(RELAUNCH);
    launched = launch(binaries, place);
    launches += 1;
  }
  throw new Error(`PostgreSQL 在 ${PATIENCE / 60_000} 分钟内没有应答`);
};
