/** 核定限额 · The most that an account may hold, what is on its way included. */
import { sql, type Tx } from "#kernel/database";
import type { Book } from "./declare.ts";
import { accountFor, type AccountName } from "./order.ts";
import { ceilingBelowHeld, ordered } from "./problems.ts";

/**
 * Sets the ceiling in units of the account; null takes it away.
 * @throws ceilingBelowHeld, notHere
 */
export const setCeiling = <K extends string>(
  tx: Tx,
  { book, account, ceiling }: { book: Book<K>; account: AccountName<K>; ceiling: number | null },
): Promise<void> =>
  ordered(async () => {
    const id = await accountFor(tx, book, account);
    await sql`select book.set_ceiling(${id}, ${ceiling})`.execute(tx).catch((error: unknown) => {
      if (error instanceof Error && "constraint" in error && error.constraint === "not_above_ceiling")
        throw ceilingBelowHeld({ title: book.kinds[account.kind].title });
      throw error;
    });
  });
