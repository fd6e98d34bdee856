/** 转账 · Moves amounts between accounts of one book. */
import { sql, type Tx } from "#kernel/database";
import { accountsFor, idOf, type NewEntry } from "./order.ts";
import { ordered } from "./problems.ts";

/**
 * Enters a transfer and answers the number of its journal. Every account must lie in the scope of the transaction; that the legs
 * add up to nothing is checked at the commit.
 * @throws short, overCeiling, keyUsed, notHere
 */
export const transfer = <K extends string>(tx: Tx, entry: NewEntry<K>): Promise<number> =>
  ordered(async () => {
    const { book, key, on, memo, actor, at, legs } = entry;
    const { rows } = await sql<{ id: number }>`
      select book.transfer(${book.id}, ${key}, ${on}::date, ${memo}, ${actor?.accountId ?? null}, ${actor?.officeId ?? null},
        ${at}, ${await accountsFor(tx, entry)}::bigint[], ${legs.map(({ amount }) => amount)}::bigint[]) as id`.execute(
      tx,
    );
    return idOf(rows);
  });
