/** 委托情况 · The delegations in which an official gives or takes a post: both see the same rows. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { DelegationWire } from "#wire";
import type { Principal } from "../principal.ts";

/** The latest hundred, the newest first; `active` says that today lies in its period. */
export const delegationsOf = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { accountId }: Principal,
): Promise<DelegationWire[]> => {
  const found = await sql<DelegationWire>`
    select g.delegation_id as "delegationId", g.from_account as "fromAccountId", b.full_name as "fromName",
      g.to_account as "toAccountId", a.full_name as "toName", lower(g.valid) as from, upper(g.valid) - 1 as to, g.reason,
      g.withdrawn_at is not null as withdrawn,
      g.withdrawn_at is null and g.valid @> ${clock.today()}::date as active
    from access.delegation g
      join access.account b on b.account_id = g.from_account
      join access.account a on a.account_id = g.to_account
    where ${accountId} in (g.from_account, g.to_account)
    order by g.delegation_id desc limit 100`.execute(tx);
  return found.rows;
};
