/** 拨付和补充备用金 · The county fills a township's reserve, up to its ceiling. */
import type { Tx } from "#kernel/database";
import { move, type Payment } from "./entry.ts";
import type { Source } from "./relief-funds.ts";

/** @throws overCeiling, short, keyUsed, notHere */
export const supplyReserve = (
  tx: Tx,
  {
    countyId,
    townshipId,
    source,
    ...order
  }: Payment & { readonly countyId: number; readonly townshipId: number; readonly source: Source },
): Promise<number> =>
  move(tx, order, {
    from: { kind: "available", unitId: countyId, dims: { source } },
    to: { kind: "reserve", unitId: townshipId },
  });
