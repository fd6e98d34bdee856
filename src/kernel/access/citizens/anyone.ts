/** 任何人 · Reading without an account: a database role of its own that sees what the law publishes and writes nothing. */
import { sql, type Database, type Tx } from "#kernel/database";

/** The one public notice that a link leads to, while it stands. */
export interface NoticeLink {
  readonly key: string;
  readonly today: string;
}

/**
 * Runs `work` in one transaction as role xiangmin_public, which is granted single columns of what is public. No division range
 * applies; of the public notices it sees the one with the key, and none without.
 */
export const asAnyone = <T>(db: Database, work: (tx: Tx) => Promise<T>, notice: NoticeLink | null = null): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.lo', '0', true), set_config('app.hi', '0', true),
      set_config('app.notice_key', ${notice?.key ?? ""}, true), set_config('app.today', ${notice?.today ?? ""}, true),
      set_config('role', 'xiangmin_public', true)`.execute(tx);
    return work(tx);
  });
