/** 冲正 · A wrong entry stays and is followed by its opposite, once; the right one is entered anew. */
import { sql, type Tx } from "#kernel/database";
import { idOf, type Order } from "./order.ts";
import { ordered } from "./problems.ts";

/**
 * Enters the opposite of a transfer or of a posted reservation.
 * @throws notReversible, alreadyReversed, short, overCeiling, keyUsed, notHere
 */
export const reverse = (tx: Tx, { wrong, ...order }: Order & { readonly wrong: number }): Promise<number> =>
  ordered(async () => {
    const { key, on, memo, actor, at } = order;
    const { rows } = await sql<{ id: number }>`
      select book.reverse(${wrong}, ${key}, ${on}::date, ${memo}, ${actor?.accountId ?? null}, ${actor?.officeId ?? null},
        ${at}) as id`.execute(tx);
    return idOf(rows);
  });
