/** 预留 · Sets amounts aside: nothing has moved yet, and nobody else can spend or fill what is reserved. */
import { sql, type Tx } from "#kernel/database";
import { accountsFor, idOf, type NewEntry } from "./order.ts";
import { ordered } from "./problems.ts";

/**
 * Enters a reservation and answers its number; `settle` posts it or makes it void.
 * @throws short, overCeiling, keyUsed, notHere
 */
export const reserve = <K extends string>(tx: Tx, entry: NewEntry<K>): Promise<number> =>
  ordered(async () => {
    const { book, key, on, memo, actor, at, legs } = entry;
    const { rows } = await sql<{ id: number }>`
      select book.reserve(${book.id}, ${key}, ${on}::date, ${memo}, ${actor?.accountId ?? null}, ${actor?.officeId ?? null},
        ${at}, ${await accountsFor(tx, entry)}::bigint[], ${legs.map(({ amount }) => amount)}::bigint[]) as id`.execute(
      tx,
    );
    return idOf(rows);
  });
