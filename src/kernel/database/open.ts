/** Opens the platform's database: a named server, else an embedded PostgreSQL, else PGlite; always migrated. */
import { rmSync } from "node:fs";
import { startNative } from "./backends/native.ts";
import { startPglite } from "./backends/pglite.ts";
import { reachUrl } from "./backends/url.ts";
import { reasonOf } from "./failure.ts";
import { keptBy, locate } from "./locate.ts";
import type { Place } from "./locate.ts";
import { lockHome } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { openPool, overPool } from "./pool.ts";
import { cannotStart } from "./problems.ts";
import type { Database, OpenOptions, Running } from "./types.ts";

/** Data decides first: a home never seems empty because the other server was started on it. */
const startEmbedded = async (place: Place, prefer: OpenOptions["prefer"]): Promise<Running> => {
  const kept = keptBy(place);
  const wanted = kept ?? prefer ?? "native";
  try {
    return wanted === "native" ? await startNative(place) : await startPglite(place);
  } catch (error) {
    if (kept !== null || prefer !== undefined) throw cannotStart({ home: place.home, reason: reasonOf(error) });
    // The native server never answered, so its new directory is empty; left there, it would count as the home's data.
    rmSync(place.native, { recursive: true, force: true });
    return startPglite(place, reasonOf(error));
  }
};

const startHome = async ({ home, prefer }: OpenOptions): Promise<Running> => {
  const place = locate(home);
  const lock = lockHome(place.home, place.lock);
  try {
    const running = await startEmbedded(place, prefer);
    const stop = async (): Promise<void> => {
      await running.stop();
      lock.release();
    };
    return { ...running, stop };
  } catch (error) {
    lock.release();
    throw error;
  }
};

/**
 * Opens and migrates the database.
 * @throws homeInUse, cannotStart, cannotConnect, unsuitableServer and the refusals of `migrate`
 */
export const openDatabase = async (options: OpenOptions): Promise<Database> => {
  const running = options.url === undefined ? await startHome(options) : await reachUrl(options.url);
  const pool = openPool(running.connection);
  const kysely = overPool(pool);
  const close = async (): Promise<void> => {
    await kysely.destroy();
    // Kysely ends only a pool it has used.
    if (!pool.ended) await pool.end();
    await running.stop();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { backend: running.backend, kysely, close };
};
