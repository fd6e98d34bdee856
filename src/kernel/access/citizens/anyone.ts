/** 任何人 · Reading without an account: a database role of its own that sees what the law publishes and writes nothing. */
import { sql, type Database, type Tx } from "#kernel/database";

/** Runs `work` in one transaction as role xiangmin_public, which is granted single columns of what is public. No division range applies. */
export const asAnyone = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.lo', '0', true), set_config('app.hi', '0', true),
      set_config('role', 'xiangmin_public', true)`.execute(tx);
    return work(tx);
  });
