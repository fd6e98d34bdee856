/** 追回 · Relief that was paid wrongly comes back. It does not fill the reserve: it is kept apart until it is turned in. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";

/**
 * `paidIn` is the month of the payment, YYYY-MM; no more comes back than was paid in it.
 * @throws short, keyUsed, notHere
 */
export const recoverRelief = (
  tx: Tx,
  { townshipId, paidIn, ...order }: Payment & { readonly townshipId: number; readonly paidIn: string },
): Promise<number> =>
  move(tx, order, {
    from: { kind: "relief", unitId: townshipId, dims: { month: paidIn } },
    to: { kind: "toTurnIn", unitId: townshipId },
  });
