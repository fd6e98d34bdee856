/** 回避登记 · The relatives an official has stated and that still count. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { RelativeWire } from "#wire";
import type { Principal } from "../principal.ts";
import { isRelation, relations } from "./relations.ts";

export const relativesOf = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { accountId }: Principal,
): Promise<RelativeWire[]> => {
  const found = await sql<Omit<RelativeWire, "relationLabel">>`
    select r.relative_id as "relativeId", r.person_id as "personId", p.full_name as name, r.relation,
      lower(r.valid) as from, upper(r.valid) - 1 as to
    from access.relative r join people.person p using (person_id)
    where r.account_id = ${accountId} and r.valid @> ${clock.today()}::date
    order by r.relative_id`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    relationLabel: isRelation(row.relation) ? relations[row.relation] : row.relation,
  }));
};
