/** 收回委托 · Ends a delegation now, by either side; sessions that act under it fall back to their own post. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { writeDown, type AskedOfAccounts } from "../accounts/written.ts";
import { noSuchDelegation } from "./problems.ts";

/** @throws noSuchDelegation also for one that is over or belongs to others */
export const withdrawDelegation = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly delegationId: number },
): Promise<void> => {
  const { principal, delegationId } = asked;
  const { accountId, divNo } = principal;
  const ended = await sql`update access.delegation set withdrawn_at = ${clock.now()}
    where delegation_id = ${delegationId} and ${accountId} in (from_account, to_account)
      and withdrawn_at is null and upper(valid) > ${clock.today()}::date
    returning delegation_id`.execute(tx);
  if (ended.rows.length === 0) throw noSuchDelegation({ delegationId });
  await sql`update access.session set delegation_id = null where delegation_id = ${delegationId}`.execute(tx);
  await writeDown(
    tx,
    { clock },
    { ...asked, what: "access.withdraw-delegation", accountId, divNo, detail: { delegationId } },
  );
};
