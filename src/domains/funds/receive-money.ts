/** 收到资金 · Money of a source arrives at an office's disposal, under the document of the memo. */
import { transfer } from "#kernel/book";
import type { Tx } from "#kernel/database";
import { mustBePositive, type Payment } from "./entry.ts";
import { reliefFunds, type Source } from "./relief-funds.ts";

/** @throws keyUsed, notHere */
export const receiveMoney = (
  tx: Tx,
  { unitId, source, amountFen, ...order }: Payment & { readonly unitId: number; readonly source: Source },
): Promise<number> => {
  mustBePositive(amountFen);
  const dims = { source };
  const legs = [
    { account: { kind: "origin", unitId, dims }, amount: -amountFen },
    { account: { kind: "available", unitId, dims }, amount: amountFen },
  ] as const;
  return transfer(tx, { ...order, book: reliefFunds, legs });
};
