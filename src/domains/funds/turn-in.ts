/** 上缴 · What a township has recovered goes back to the county. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";
import type { Source } from "./relief-funds.ts";

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
    ...order
  }: Payment & { readonly countyId: number; readonly townshipId: number; readonly source: Source },
): Promise<number> =>
  move(tx, order, {
    from: { kind: "toTurnIn", unitId: townshipId },
    to: { kind: "available", unitId: countyId, dims: { source } },
  });
