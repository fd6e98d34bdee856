/** Walks up from units to the province. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { LISTED_ON } from "./register/unit-id.ts";
import { foundColumns, toFound } from "./unit.ts";
import type { Found, Unit } from "./unit.ts";

/**
 * For each unit that existed on the day its path, the province first and the unit last. Where a unit is only known as listed
 * in 2023, a parent that did not exist yet is shown as listed too.
 */
export const ancestry = async (tx: Tx, unitIds: readonly number[], asOf: AsOf = {}): Promise<Map<number, Found[]>> => {
  const day = dayOf(asOf);
  const { rows } = await sql<Unit & { listed2023: boolean; below: number }>`
    with recursive up as (
      select v.unit_id as below, v.unit_id, v.parent_id, v.valid
      from places.unit_version v where v.unit_id = any(${unitIds}::int[]) and ${inForce("v.valid", day)}
      union all
      select up.below, p.unit_id, p.parent_id, p.valid
      from up join lateral (
        select v.unit_id, v.parent_id, v.valid from places.unit_version v
        where v.unit_id = up.parent_id and (${inForce("v.valid", day)} or v.valid @> ${LISTED_ON}::date)
        order by ${inForce("v.valid", day)} desc limit 1
      ) p on true
    )
    select up.below, ${foundColumns(day)}
    from up join places.unit u using (unit_id) join places.unit_version v on v.unit_id = up.unit_id and v.valid = up.valid
    order by u.level`.execute(tx);
  const paths = new Map<number, Found[]>();
  for (const { below, ...row } of rows) paths.set(below, [...(paths.get(below) ?? []), toFound(row)]);
  return paths;
};
