/** 办事地点 · The offices of a county and of its townships, as anybody may know them. */
import { sql, type Tx } from "#kernel/database";
import type { PublicOffice } from "#wire";

/** Those of the kinds given at the county and below it, the county's first. */
export const publicOffices = async (
  tx: Tx,
  { unitId, kinds }: { unitId: number; kinds: readonly string[] },
): Promise<PublicOffice[]> =>
  (
    await sql<PublicOffice>`
      select o.kind, o.name, o.phone from places.scope s join access.office o on o.div_no >= s.div_no and o.div_no < s.div_hi
      where s.unit_id = ${unitId} and o.kind = any(${[...kinds]}) order by o.div_no, o.office_id limit 200`.execute(tx)
  ).rows;
