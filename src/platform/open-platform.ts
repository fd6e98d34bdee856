/** Opens database, keys and calendar of an instance. */
import { mkdirSync } from "node:fs";
import { reliefFunds } from "#domains/funds";
import { keepKinds } from "#kernel/book";
import { keepSources } from "#kernel/evidence";
import { loadCalendar, seedCalendar, type Calendar } from "#kernel/calendar";
import { systemClock, type Clock } from "#kernel/clock";
import { asOwner, openDatabase, sql, within, WHOLE_PROVINCE, type Tx } from "#kernel/database";
import { seedPlaces } from "#kernel/places";
import { openKeys, type KeyProvider } from "#kernel/secrets";

type OpenedDatabase = Awaited<ReturnType<typeof openDatabase>>;
/** Who hears that the embedded database died: it runs again, or it is lost. */
export type DatabaseGuard = NonNullable<Parameters<typeof openDatabase>[0]["guard"]>;

export interface PlatformOptions {
  /** Directory of data, keys and anchors; created with mode 0700. */
  readonly home: string;
  /** A PostgreSQL connection string; then there are no demonstration accounts. */
  readonly url?: string;
  readonly prefer?: "native" | "pglite";
  readonly clock?: Clock;
  /** An instance that exists, as it stands, also while the server runs it: nothing is made, migrated or loaded. */
  readonly attach?: true;
  readonly guard?: DatabaseGuard;
}
export interface Platform {
  readonly home: string;
  readonly database: OpenedDatabase;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly keys: KeyProvider;
  /** Demonstration accounts exist only on an embedded database. */
  readonly mayDemonstrate: boolean;
  close(): Promise<void>;
}

/** True when the database holds what only the keys of its home can read or prove: new keys would lock it away for ever. */
const needsItsKeys = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql`
    select where exists (select from people.person where id_cipher is not null) or exists (select from audit.block)`.execute(
    tx,
  );
  return rows.length > 0;
};

const prepare = (database: OpenedDatabase): Promise<void> =>
  asOwner(database, async (tx) => {
    await seedPlaces(tx);
    await seedCalendar(tx);
    await keepKinds(tx, [reliefFunds]);
    await keepSources(tx);
  });

/** Opens an instance; the division tree and the holiday calendar are loaded on the first start. */
export const openPlatform = async (options: PlatformOptions): Promise<Platform> => {
  const { clock = systemClock, ...opening } = options;
  const { home, url, attach } = opening;
  if (!attach) mkdirSync(home, { recursive: true, mode: 0o700 });
  const database = await openDatabase(opening);
  try {
    if (!attach) await prepare(database);
    const calendar = await within(database, WHOLE_PROVINCE, loadCalendar);
    const keys = openKeys(home, { create: !attach && !(await asOwner(database, needsItsKeys)) });
    return { home, database, clock, calendar, keys, mayDemonstrate: url === undefined, close: database.close };
  } catch (error) {
    await database.close();
    throw error;
  }
};
