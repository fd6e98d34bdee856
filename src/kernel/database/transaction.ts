/** The two ways into the data: as the role of a request inside a scope, or as the owner over the whole province. */
import { sql } from "kysely";
import type { Database, Scope, Tx } from "./types.ts";

/** Every division number there is. */
export const WHOLE_PROVINCE: Scope = { lo: 0, hi: 2_147_483_647 };

/**
 * Runs `work` in one transaction as role xiangmin_app, which sees the divisions [lo, hi) only.
 * Role and scope are local to the transaction: PGlite shares the session between all connections. For the same reason
 * `work` uses its `tx` only; a second transaction opened inside it waits for ever on PGlite.
 */
export const within = <T>(db: Database, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.lo', ${String(scope.lo)}, true), set_config('app.hi', ${String(scope.hi)}, true),
      set_config('role', 'xiangmin_app', true)`.execute(tx);
    return work(tx);
  });

const coverProvince = (tx: Tx): Promise<unknown> =>
  sql`select set_config('app.lo', ${String(WHOLE_PROVINCE.lo)}, true),
    set_config('app.hi', ${String(WHOLE_PROVINCE.hi)}, true)`.execute(tx);

/**
 * Runs `work` in one transaction as the owner of the tables: seeding, sealing, division changes.
 * The scope is set because row-level security is forced on owners that are not superusers.
 */
export const asOwner = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await coverProvince(tx);
    return work(tx);
  });

/** Like `asOwner`, reading only, and everything as it stood at the first query. */
export const asOwnerSnapshot = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(async (tx) => {
      await coverProvince(tx);
      return work(tx);
    });
