/** 追回 · Relief that was paid wrongly comes back. It does not fill the reserve: it is kept apart until it is turned in. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds } from "./relief-funds.ts";

/**
 * `paidIn` is the month of the payment, YYYY-MM; no more comes back than was paid in it.
 * @throws short, keyUsed, notHere
 */
export const recoverRelief = (
  tx: Tx,
  { townshipId, paidIn, amountFen, ...order }: Payment & { readonly townshipId: number; readonly paidIn: string },
): Promise<number> => {
  mustBePositive(amountFen);
  const legs = [
    { account: { kind: "relief", unitId: townshipId, dims: { month: paidIn } }, amount: -amountFen },
    { account: { kind: "toTurnIn", unitId: townshipId }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
