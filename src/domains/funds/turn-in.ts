/** 上缴 · What a township has recovered goes back to the county. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds, type Source } from "./relief-funds.ts";

/**
 * `source` is the money the reserve was filled from.
 * @throws short, keyUsed, notHere
 */
export const turnIn = (
  tx: Tx,
  {
    countyId,
    townshipId,
    source,
    amountFen,
    ...order
  }: Payment & { readonly countyId: number; readonly townshipId: number; readonly source: Source },
): Promise<number> => {
  mustBePositive(amountFen);
  const legs = [
    { account: { kind: "toTurnIn", unitId: townshipId }, amount: -amountFen },
    { account: { kind: "available", unitId: countyId, dims: { source } }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
