/** 下达资金 · An upper office hands money of a source down to a lower one; the source stays what it is. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";
import type { Source } from "./relief-funds.ts";

/** @throws short, keyUsed, notHere */
export const handDown = (
  tx: Tx,
  {
    fromUnitId,
    toUnitId,
    source,
    ...order
  }: Payment & { readonly fromUnitId: number; readonly toUnitId: number; readonly source: Source },
): Promise<number> => {
  const dims = { source };
  return move(tx, order, {
    from: { kind: "available", unitId: fromUnitId, dims },
    to: { kind: "available", unitId: toUnitId, dims },
  });
};
