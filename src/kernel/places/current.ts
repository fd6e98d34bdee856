/** What a unit is now, or what it became. */
import type { Tx } from "#kernel/database";
import { dayOf } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { aliveOn } from "./successors.ts";
import type { Related } from "./successors.ts";
import { movesBetween, trace } from "./trace.ts";

/** The unit itself (relation SAME) when it exists on the day, otherwise every unit that holds its territory then. */
export const current = async (tx: Tx, unitId: number, asOf: AsOf = {}): Promise<Related[]> => {
  const day = dayOf(asOf);
  const [self] = await aliveOn(tx, [{ unitId, relation: "SAME", movedUnitIds: [], through: [] }], day);
  if (self !== undefined) return [self];
  return aliveOn(tx, trace(await movesBetween(tx, { after: BEGINNING, until: day }), unitId), day);
};

/** Earlier than every recorded change. */
const BEGINNING = "0001-01-01";
