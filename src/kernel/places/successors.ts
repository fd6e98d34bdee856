/** What became of a unit's territory between two days. */
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { movesBetween, trace } from "./trace.ts";
import type { Reached } from "./trace.ts";
import { unitsOn } from "./unit.ts";
import type { Found } from "./unit.ts";

/** A unit that holds territory of the one asked about; SAME: it is the same unit, perhaps renamed or smaller. */
export type Related = Found & Omit<Reached, "unitId">;

/** The units alive on `to` that hold territory which was the unit's on `from`. */
export const successors = async (tx: Tx, unitId: number, { from, to }: { from: Day; to: Day }): Promise<Related[]> =>
  aliveOn(tx, trace(await movesBetween(tx, { after: from, until: to }), unitId), to);

/** Keeps the units that exist on the day. */
export const aliveOn = async (tx: Tx, reached: readonly Reached[], asOf: Day): Promise<Related[]> => {
  const alive = await unitsOn(
    tx,
    reached.map(({ unitId }) => unitId),
    { asOf },
  );
  return alive.flatMap((found) => {
    const way = reached.find(({ unitId }) => unitId === found.unit.unitId);
    if (way === undefined) return [];
    const { relation, movedUnitIds, through } = way;
    return [{ ...found, relation, movedUnitIds, through }];
  });
};
