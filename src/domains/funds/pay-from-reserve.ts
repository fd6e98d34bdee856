/** 备用金支付 · Urgent relief paid by the township from its reserve, never more than it holds. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";

/** @throws short, keyUsed, notHere */
export const payFromReserve = (
  tx: Tx,
  { townshipId, ...order }: Payment & { readonly townshipId: number },
): Promise<number> => {
  const month = order.on.slice(0, 7);
  return move(tx, order, {
    from: { kind: "reserve", unitId: townshipId },
    to: { kind: "relief", unitId: townshipId, dims: { month } },
  });
};
