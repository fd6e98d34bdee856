/** Opens the platform's database: a named server, else an embedded PostgreSQL, else PGlite; always migrated. */
import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import { attach, isInUse, nothingHere, otherVersion } from "./backends/attach.ts";
import { guarded } from "./backends/guard.ts";
import type { Embedded, Guard } from "./backends/guard.ts";
import { startNative } from "./backends/native.ts";
import { startPglite } from "./backends/pglite.ts";
import { reachUrl } from "./backends/url.ts";
import { reasonOf } from "./failure.ts";
import { keptBy, locate } from "./locate.ts";
import type { Place } from "./locate.ts";
import { lockHome } from "./lock.ts";
import { migrate, readMigrations } from "./migrate.ts";
import { openPool, overPool } from "./pool.ts";
import { cannotStart } from "./problems.ts";
import type { Database, OpenOptions, Running } from "./types.ts";

interface Options extends OpenOptions {
  /** Only a database that exists, as it stands: beside the process that runs it, and never migrated. */
  readonly attach?: true;
  /** An embedded server that dies is started again, and this hears of it. */
  readonly guard?: Guard;
}

/** What an operator asks of an open database. */
interface Opened extends Database {
  /** Whether its migrations are exactly those of this program. */
  isCurrent(): Promise<boolean>;
  /** Connections of this process: all, those at rest, and requests that wait for one. */
  connections(): { readonly total: number; readonly idle: number; readonly waiting: number };
}

/** ms; a statement that does not end must not keep the process or its embedded server from ending. */
const LAST_STATEMENTS = 5_000;

/** Data decides first: a home never seems empty because the other server was started on it. */
const startEmbedded = async (place: Place, prefer: OpenOptions["prefer"]): Promise<Embedded> => {
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

const startHome = async (place: Place, { prefer, guard }: Options): Promise<Running> => {
  const lock = lockHome(place.home, place.lock);
  try {
    const embedded = await startEmbedded(place, prefer);
    const running = guard === undefined ? embedded : guarded(embedded, place, guard);
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

const joinHome = async (place: Place, options: Options): Promise<Running> => {
  if (keptBy(place) === null) throw nothingHere({ home: place.home });
  try {
    return await startHome(place, options);
  } catch (error) {
    if (isInUse(error)) return attach(place, error);
    throw error;
  }
};

const run = (options: Options): Promise<Running> => {
  if (options.url !== undefined) return reachUrl(options.url);
  const place = locate(options.home);
  return options.attach ? joinHome(place, options) : startHome(place, options);
};

const isCurrent = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ applied: string }>(
    `select coalesce(string_agg(file || ' ' || hash, ',' order by file), '') as applied
     from kernel.migration`,
  );
  const ours = readMigrations().map(({ file, hash }) => `${file} ${hash}`);
  return rows[0]?.applied === ours.join(",");
};

/** A database without the register of migrations was never ours. */
const requireCurrent = async (pool: Pool): Promise<void> => {
  if (!(await isCurrent(pool).catch(() => false))) throw otherVersion({});
};

/**
 * Opens and migrates the database; with `attach`, joins it as it stands.
 * @throws homeInUse, cannotStart, cannotConnect, unsuitableServer and the refusals of `migrate`; with `attach` also
 *   nothingHere and otherVersion
 */
export const openDatabase = async (options: Options): Promise<Opened> => {
  const running = await run(options);
  const pool = openPool(running.connection);
  const kysely = overPool(pool);
  const end = async (): Promise<void> => {
    await kysely.destroy();
    // Kysely ends only a pool it has used.
    if (!pool.ended) await pool.end();
  };
  const close = async (): Promise<void> => {
    await Promise.race([end(), sleep(LAST_STATEMENTS, undefined, { ref: false })]);
    await running.stop();
  };
  try {
    await (options.attach ? requireCurrent(pool) : migrate(pool));
  } catch (error) {
    await close();
    throw error;
  }
  const connections = () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });
  return { backend: running.backend, kysely, close, isCurrent: () => isCurrent(pool), connections };
};
