/** Creates the data directory of a native server. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { unprivileged } from "./binaries.ts";
import type { Binaries } from "./binaries.ts";
import { buildAside } from "./build-aside.ts";

/** Runs initdb. C.UTF-8 and not C: under C, letters beyond ASCII are no letters to PostgreSQL. */
export const initialise = (binaries: Binaries, data: string): Promise<void> =>
  buildAside(data, (directory) => {
    const flags = ["-D", directory, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"];
    const [program, args] = unprivileged(binaries.initdb, flags);
    return promisify(execFile)(program, args, { env: { ...process.env, LC_ALL: "C.UTF-8" } });
  });
