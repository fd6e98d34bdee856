/** Figures of one year in the divisions of another: growth is only growth when both sides have the same frame. */
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { carryOver } from "./carry-over.ts";
import type { Amount, Restated, Share } from "./carry-over.ts";
import { movesBetween } from "./trace.ts";

export interface Restatement {
  /** The day whose divisions the amounts follow, and a later day whose divisions they shall follow. */
  readonly from: Day;
  readonly to: Day;
  /** Amounts of units that moved between parents, where known: then nothing is estimated. */
  readonly parts?: readonly Amount[];
  /** Agreed shares for splits and transfers without such amounts. */
  readonly shares?: readonly Share[];
}

/**
 * The amounts restated; units that ended are gone, units they became are there. For a ratio restate numerator and denominator
 * and divide afterwards.
 */
export const restate = async (tx: Tx, amounts: readonly Amount[], how: Restatement): Promise<Restated[]> => {
  if (how.to < how.from) throw new Error(`figures are restated forwards in time: ${how.from} to ${how.to}`);
  const parts = new Map((how.parts ?? []).map(({ unitId, value }) => [unitId, value]));
  const moves = await movesBetween(tx, { after: how.from, until: how.to });
  return carryOver(moves, amounts, { parts, shares: how.shares ?? [] });
};
