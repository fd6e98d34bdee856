/** Where a unit's territory came from. */
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { aliveOn } from "./successors.ts";
import type { Related } from "./successors.ts";
import { movesBetween, reversed, trace } from "./trace.ts";

/**
 * The units alive on the earlier day `to` whose territory lay, in whole or in part, in the unit as of `from`.
 * The relation reads from them to it: ALL_OF, the whole predecessor went into the unit.
 */
export const predecessors = async (tx: Tx, unitId: number, { from, to }: { from: Day; to: Day }): Promise<Related[]> =>
  aliveOn(tx, trace(reversed(await movesBetween(tx, { after: to, until: from })), unitId), to);
