/** 备用金支付 · Urgent relief paid by the township from its reserve, never more than it holds. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds } from "./relief-funds.ts";

/** @throws short, keyUsed, notHere */
export const payFromReserve = (
  tx: Tx,
  { townshipId, amountFen, ...order }: Payment & { readonly townshipId: number },
): Promise<number> => {
  mustBePositive(amountFen);
  const month = order.on.slice(0, 7);
  const legs = [
    { account: { kind: "reserve", unitId: townshipId }, amount: -amountFen },
    { account: { kind: "relief", unitId: townshipId, dims: { month } }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
