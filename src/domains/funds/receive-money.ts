/** 收到资金 · Money of a source arrives at an office's disposal, under the document of the memo. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";
import type { Source } from "./relief-funds.ts";

/** @throws keyUsed, notHere */
export const receiveMoney = (
  tx: Tx,
  { unitId, source, ...order }: Payment & { readonly unitId: number; readonly source: Source },
): Promise<number> => {
  const dims = { source };
  return move(tx, order, {
    from: { kind: "origin", unitId, dims },
    to: { kind: "available", unitId, dims },
  });
};
