/** Reads today's villages and communities with their counties: some thirty thousand, whatever the number of people. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { County, Village } from "./county.ts";

interface VillageRow {
  unitId: number;
  name: string;
  type: string;
  township: string;
  townshipId: number;
  divNo: number;
  countyId: number;
}
interface CodeRow {
  unitId: number;
  name: string;
  code: string;
  from: Day | null;
  to: Day | null;
}

/** The name without the committee: 炭子冲村委会 is 炭子冲村, 回龙居委会 is 回龙社区. */
export const spokenName = (name: string): string =>
  name
    .replace(/村?(村民委员会|村委会)$/, "村")
    .replace(/社区(居民委员会|居委会|委员会)$/, "社区")
    .replace(/(居民委员会|居委会)$/, "社区");

const readCounties = async (tx: Tx): Promise<Map<number, County>> => {
  const found = await sql<CodeRow>`
    select c.unit_id as "unitId", v.name, c.code, lower(c.valid) as "from", upper(c.valid) as "to"
    from places.unit u
      join places.unit_version v on v.unit_id = u.unit_id and upper_inf(v.valid)
      join places.unit_code c on c.unit_id = u.unit_id and c.system = 'GB2260'
    where u.level = 2 and u.statutory
    order by c.unit_id, c.valid`.execute(tx);
  const counties = new Map<number, County>();
  for (const [unitId, rows] of Map.groupBy(found.rows, (row) => row.unitId)) {
    const current = rows.find((row) => row.to === null);
    if (current) counties.set(unitId, { unitId, name: current.name, code: current.code, codes: rows });
  }
  return counties;
};

/** In the order of the division tree. Villages of development zones and farms are left out: they have no statutory county. */
export const readVillages = async (tx: Tx): Promise<Village[]> => {
  const counties = await readCounties(tx);
  const found = await sql<VillageRow>`
    select s.unit_id as "unitId", v.name, v.type, t.name as township, t.unit_id as "townshipId", s.div_no as "divNo",
      s.county_id as "countyId"
    from places.scope s
      join places.unit u on u.unit_id = s.unit_id and u.level = 4 and u.statutory
      join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)
      join places.unit_version t on t.unit_id = v.parent_id and upper_inf(t.valid)
    order by s.div_no`.execute(tx);
  return found.rows.flatMap(({ type, name, countyId, ...row }) => {
    const county = counties.get(countyId);
    return county ? [{ ...row, name: spokenName(name), urban: type === "社区", county }] : [];
  });
};
