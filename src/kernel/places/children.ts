/** The next level of a picker. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { DivisionRow } from "#wire";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { divisionRows } from "./division-rows.ts";

/** The units directly in this one as of the day, in the order of their codes. */
export const children = async (tx: Tx, unitId: number, asOf: AsOf = {}): Promise<DivisionRow[]> => {
  const { rows } = await sql<{ unitId: number }>`
    select v.unit_id as "unitId" from places.unit_version v left join places.scope s using (unit_id)
    where v.parent_id = ${unitId} and ${inForce("v.valid", dayOf(asOf))}
    order by s.div_no nulls last, v.name`.execute(tx);
  return divisionRows(
    tx,
    rows.map((row) => row.unitId),
    asOf,
  );
};
