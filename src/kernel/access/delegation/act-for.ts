/** 代办 · Takes up the post of a colleague under a delegation in this session, or lays it down. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { writeDown, type AskedOfAccounts } from "../accounts/written.ts";
import { noSuchDelegation } from "./problems.ts";

/**
 * From the next request on the session has the colleague's permissions and no others: never more than the colleague has.
 * Null: back to the own post. Whoever investigated a case still cannot decide it: the hand is recorded, not the post.
 * @throws noSuchDelegation
 */
export const actFor = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly delegationId: number | null },
): Promise<void> => {
  const { principal, delegationId } = asked;
  const { accountId, divNo, officeId, sessionId } = principal;
  if (delegationId !== null) {
    const valid =
      await sql`select from access.delegation where delegation_id = ${delegationId} and to_account = ${accountId}
      and office_id = ${officeId} and withdrawn_at is null and valid @> ${clock.today()}::date`.execute(tx);
    if (valid.rows.length === 0) throw noSuchDelegation({ delegationId });
  }
  await sql`update access.session set delegation_id = ${delegationId}::bigint
    where account_id = ${accountId} and session_id = ${sessionId ?? null}::bigint`.execute(tx);
  const what = delegationId === null ? "access.stop-acting" : "access.act-for";
  await writeDown(tx, { clock }, { ...asked, what, accountId, divNo, detail: { delegationId } });
};
