/** The units of a level below a unit. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { dayOf, inForce } from "./as-of.ts";
import type { AsOf } from "./as-of.ts";
import { foundColumns, toFound } from "./unit.ts";
import type { Found, Unit } from "./unit.ts";

/**
 * All units of the level that lay in the unit on the day, in the order of today's tree; none when it did not exist then.
 * Denominators of coverage ask for `statutoryOnly`: 122 counties, not 134 rows.
 */
export const descendants = async (
  tx: Tx,
  unitId: number,
  options: AsOf & { level: number; statutoryOnly?: boolean },
): Promise<Found[]> => {
  const day = dayOf(options);
  const { rows } = await sql<Unit & { listed2023: boolean }>`
    with recursive below as (
      select u.unit_id, u.level from places.unit u join places.unit_version v using (unit_id)
      where u.unit_id = ${unitId} and ${inForce("v.valid", day)}
      union all
      select u.unit_id, u.level from below
      join places.unit_version v on v.parent_id = below.unit_id and ${inForce("v.valid", day)}
      join places.unit u on u.unit_id = v.unit_id
      where below.level < ${options.level}
    )
    select ${foundColumns(day)}
    from below join places.unit u on u.unit_id = below.unit_id
    join places.unit_version v on v.unit_id = u.unit_id and ${inForce("v.valid", day)}
    left join places.scope s on s.unit_id = u.unit_id
    where u.level = ${options.level} and u.unit_id <> ${unitId} and (u.statutory or not ${options.statutoryOnly ?? false}::boolean)
    order by s.div_no nulls last, v.name`.execute(tx);
  return rows.map(toFound);
};
