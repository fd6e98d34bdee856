/** 退出登录 · Ends a session at once, on every machine that holds its token. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database } from "#kernel/database";
import { tokenHash } from "./session-token.ts";

/** Deletes the session; a token that is unknown or has ended changes nothing. */
export const signOut = (
  db: Database,
  { clock }: { clock: Clock },
  { token, requestId }: { token: string; requestId: string },
): Promise<void> =>
  within(db, WHOLE_PROVINCE, async (tx) => {
    const ended = await sql<{ accountId: number; officeId: number; divNo: number }>`
      with ended as (delete from access.session where token_hash = ${tokenHash(token)} returning account_id)
      select a.account_id as "accountId", a.office_id as "officeId", a.div_no as "divNo"
      from access.account a join ended using (account_id)`.execute(tx);
    const actor = ended.rows[0];
    if (actor === undefined) return;
    const subjects = [{ kind: "account" as const, id: actor.accountId, divNo: actor.divNo }];
    await record(tx, { actor, requestId, act: "sign-out", what: "access.sign-out", subjects, at: clock.now() });
  });
