/** 本单位同事 · Those whom a post may be delegated to: officials of the same office with a post of their own. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { ColleagueWire } from "#wire";
import { administrators, isRole, roles } from "../declare.ts";
import type { Principal } from "../principal.ts";

export const colleaguesOf = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { accountId, officeId }: Principal,
): Promise<ColleagueWire[]> => {
  const found = await sql<{ accountId: number; name: string; role: string }>`
    select account_id as "accountId", full_name as name, role from access.account
    where office_id = ${officeId} and account_id <> ${accountId} and valid @> ${clock.today()}::date
      and role <> all(${["unassigned", ...administrators]}::text[])
    order by full_name, account_id`.execute(tx);
  return found.rows.map(({ role, ...row }) => ({ ...row, roleLabel: isRole(role) ? roles[role].label : role }));
};
