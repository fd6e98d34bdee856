/** The range of division numbers that a unit stands for today. */
import { sql } from "#kernel/database";
import type { Scope, Tx } from "#kernel/database";
import { current } from "./current.ts";
import { unitEnded, unknownUnit } from "./problems.ts";

export interface UnitScope extends Scope {
  /** The county-level unit it lies in, itself for a county; null above county. */
  readonly countyId: number | null;
}

/** The subtree of a unit as [lo, hi); `lo` is the unit's own number. Refuses units that have ended, naming what they became. */
export const scopeOf = async (tx: Tx, unitId: number): Promise<UnitScope> => {
  const { rows } = await sql<UnitScope>`
    select div_no as lo, div_hi as hi, county_id as "countyId" from places.scope where unit_id = ${unitId}`.execute(tx);
  const [scope] = rows;
  if (scope !== undefined) return scope;
  const last = await sql<{ name: string }>`
    select full_name as name from places.unit_version where unit_id = ${unitId} order by valid desc limit 1`.execute(
    tx,
  );
  const [ended] = last.rows;
  if (ended === undefined) throw unknownUnit({ unitId });
  const now = (await current(tx, unitId)).map(({ unit }) => unit.fullName).join("、");
  throw unitEnded({ name: ended.name, now });
};
