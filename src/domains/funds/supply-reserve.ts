/** 拨付和补充备用金 · The county fills a township's reserve, up to its ceiling. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds, type Source } from "./relief-funds.ts";

/** @throws overCeiling, short, keyUsed, notHere */
export const supplyReserve = (
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
    { account: { kind: "available", unitId: countyId, dims: { source } }, amount: -amountFen },
    { account: { kind: "reserve", unitId: townshipId }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
