/** 下达资金 · An upper office hands money of a source down to a lower one; the source stays what it is. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds, type Source } from "./relief-funds.ts";

/** @throws short, keyUsed, notHere */
export const handDown = (
  tx: Tx,
  {
    fromUnitId,
    toUnitId,
    source,
    amountFen,
    ...order
  }: Payment & { readonly fromUnitId: number; readonly toUnitId: number; readonly source: Source },
): Promise<number> => {
  mustBePositive(amountFen);
  const dims = { source };
  const legs = [
    { account: { kind: "available", unitId: fromUnitId, dims }, amount: -amountFen },
    { account: { kind: "available", unitId: toUnitId, dims }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
