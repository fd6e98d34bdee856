/** 县市区 · The counties that set standards and grant benefits, in the order of the map. */
import { sql, type Tx } from "#kernel/database";
import type { CountyRow } from "#wire";
import { dayOf, inForce, type AsOf } from "./as-of.ts";
import { LEVEL } from "./register/classify.ts";

export const counties = async (tx: Tx, asOf: AsOf = {}): Promise<CountyRow[]> => {
  const day = dayOf(asOf);
  const { rows } = await sql<CountyRow>`
    select u.unit_id as "unitId", v.name, coalesce(p.name, '') as prefecture
    from places.unit u join places.scope s using (unit_id)
      join places.unit_version v on v.unit_id = u.unit_id and ${inForce("v.valid", day)}
      left join places.unit_version p on p.unit_id = v.parent_id and ${inForce("p.valid", day)}
    where u.level = ${LEVEL.county} and u.statutory order by s.div_no`.execute(tx);
  return rows;
};
