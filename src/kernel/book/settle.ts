/** 支付或撤销预留 · A reservation ends once: it is posted, or it is void. */
import { sql, type Tx } from "#kernel/database";
import { idOf, type Order } from "./order.ts";
import { ordered } from "./problems.ts";

/**
 * Ends a reservation and answers the number of the journal that does so.
 * @throws notReserved, alreadySettled, keyUsed, notHere
 */
export const settle = (
  tx: Tx,
  { reservation, outcome, ...order }: Order & { readonly reservation: number; readonly outcome: "post" | "void" },
): Promise<number> =>
  ordered(async () => {
    const { key, on, memo, actor, at } = order;
    const { rows } = await sql<{ id: number }>`
      select book.settle(${reservation}, ${outcome}, ${key}, ${on}::date, ${memo}, ${actor?.accountId ?? null},
        ${actor?.officeId ?? null}, ${at}) as id`.execute(tx);
    return idOf(rows);
  });
