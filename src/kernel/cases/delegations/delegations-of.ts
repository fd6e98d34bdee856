/** 权限下放登记 · What counties have handed to their townships, newest first: published, so everybody reads it. */
import { sql, type Tx } from "#kernel/database";
import type { DecisionDelegationWire } from "#wire";
import type { CaseDeps } from "../deps.ts";

export const decisionDelegations = async (
  tx: Tx,
  { serviceOn, clock }: Pick<CaseDeps, "serviceOn" | "clock">,
): Promise<DecisionDelegationWire[]> => {
  const found = await sql<Omit<DecisionDelegationWire, "serviceTitle">>`
    select d.delegation_id as "delegationId", d.service_id as "serviceId", d.county_id as "countyId",
      (select v.name from places.unit_version v where v.unit_id = d.county_id and v.valid @> ${clock.today()}::date) as county,
      lower(d.valid) as from, upper(d.valid) - 1 as "lastDay", d.document_no as "documentNo"
    from cases.delegation d
    where d.div_no >= kernel.scope_lo() and d.div_no < kernel.scope_hi()
      or d.county_id in (select s.county_id from places.scope s where s.div_no = kernel.scope_lo())
    order by d.county_id, d.service_id, d.valid desc`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    serviceTitle: serviceOn(row.serviceId, row.from)?.title ?? row.serviceId,
  }));
};
