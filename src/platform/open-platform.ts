/** Opens database, keys and calendar of an instance. */
import { mkdirSync } from "node:fs";
import { loadCalendar, seedCalendar, type Calendar } from "#kernel/calendar";
import { systemClock, type Clock } from "#kernel/clock";
import { asOwner, openDatabase, within, WHOLE_PROVINCE, type Database } from "#kernel/database";
import { seedPlaces } from "#kernel/places";
import { openKeys, type KeyProvider } from "#kernel/secrets";

export interface PlatformOptions {
  /** Directory of data, keys and anchors; created with mode 0700. */
  readonly home: string;
  /** A PostgreSQL connection string; then there are no demonstration accounts. */
  readonly url?: string;
  readonly prefer?: "native" | "pglite";
  readonly clock?: Clock;
}
export interface Platform {
  readonly home: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly keys: KeyProvider;
  /** Demonstration accounts exist only on an embedded database. */
  readonly mayDemonstrate: boolean;
  close(): Promise<void>;
}

/** Opens an instance; the division tree and the holiday calendar are loaded on the first start. */
export const openPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { home, url, prefer, clock = systemClock } = options;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ home, ...(url ? { url } : {}), ...(prefer ? { prefer } : {}) });
  try {
    await asOwner(database, async (tx) => {
      await seedPlaces(tx);
      await seedCalendar(tx);
    });
    const calendar = await within(database, WHOLE_PROVINCE, loadCalendar);
    const keys = openKeys(home);
    return { home, database, clock, calendar, keys, mayDemonstrate: url === undefined, close: database.close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
