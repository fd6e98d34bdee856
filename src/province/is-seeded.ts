/** Whether a database already holds the demonstration. */
import { asOwner, sql, type Database } from "#kernel/database";
import { offeredLogins } from "./offices/offices.ts";

/** True for a complete demonstration only: the seed is one transaction, so a half one cannot be seen. */
export const isSeeded = (database: Database): Promise<boolean> =>
  asOwner(database, async (tx) => {
    const found = await sql`select from access.account where login = ${offeredLogins[0]}`.execute(tx);
    return found.rows.length > 0;
  });
