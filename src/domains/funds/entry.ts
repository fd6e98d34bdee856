/** What every entry of relief money has in common. */
import { transfer, type Order } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { reliefFunds, type ReliefAccount } from "./relief-funds.ts";

export interface Payment extends Order {
  /** In fen, above zero. */
  readonly amountFen: number;
}

/** An amount that is nothing, or less, would turn an entry into another one. */
export const mustBePositive = (amountFen: number): void => {
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) throw new RangeError(`${amountFen} fen cannot be moved`);
};

/** Moves the whole amount from one account to another. @throws short, overCeiling, keyUsed, notHere */
export const move = (
  tx: Tx,
  { amountFen, ...order }: Payment,
  { from, to }: { readonly from: ReliefAccount; readonly to: ReliefAccount },
): Promise<number> => {
  mustBePositive(amountFen);
  const legs = [
    { account: from, amount: -amountFen },
    { account: to, amount: amountFen },
  ];
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
