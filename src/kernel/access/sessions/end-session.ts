/** 结束其他登录 · Ends one session of one's own, or all others: after a warning that somebody else is signed in. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { writeDown, type AskedOfAccounts } from "../accounts/written.ts";
import { noSuchSession } from "../problems.ts";

/**
 * How many were ended. Null ends all but this one. Only sessions of one's own: any other number answers as one that does not exist.
 * @throws noSuchSession
 */
export const endSession = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly sessionId: number | null },
): Promise<number> => {
  const { principal, sessionId } = asked;
  const { accountId, divNo } = principal;
  const ended = await sql`
    delete from access.session where account_id = ${accountId}
      and case when ${sessionId}::bigint is null then session_id is distinct from ${principal.sessionId ?? null}::bigint
               else session_id = ${sessionId}::bigint end
    returning session_id`.execute(tx);
  if (sessionId !== null && ended.rows.length === 0) throw noSuchSession({ sessionId });
  if (ended.rows.length > 0)
    await writeDown(
      tx,
      { clock },
      { ...asked, what: "access.end-session", accountId, divNo, detail: { ended: ended.rows.length } },
    );
  return ended.rows.length;
};
