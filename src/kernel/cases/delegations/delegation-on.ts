/** 权限下放 · Whether a county has handed the decision of a service to its townships on a day, and by which document. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Delegated } from "../state/entries.ts";

export const delegationOn = async (
  tx: Tx,
  { service, countyId, on }: { service: string; countyId: number; on: Day },
): Promise<Delegated | null> => {
  const found = await sql<Delegated>`
    select document_no as "documentNo" from cases.delegation
    where service_id = ${service} and county_id = ${countyId} and valid @> ${on}::date`.execute(tx);
  return found.rows[0] ?? null;
};
