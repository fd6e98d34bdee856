/** 停用动态验证码 · Ends the second factor of an account: by its holder, who types a last code, or by the owner for a lost telephone. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { Principal } from "../principal.ts";
import { auditRefusal, countFailure } from "../try-password.ts";
import { codeRefused } from "./problems.ts";
import { takeCode } from "./try-code.ts";

const what = "access.drop-second-factor";

/** Whether there was one to remove. The caller has made sure of the holder and writes the trace. */
export const removeSecondFactor = async (tx: Tx, accountId: number): Promise<boolean> => {
  await sql`delete from access.recovery_code where account_id = ${accountId}`.execute(tx);
  const removed =
    await sql`delete from access.second_factor where account_id = ${accountId} returning account_id`.execute(tx);
  return removed.rows.length > 0;
};

/**
 * A wrong code counts towards the lock: an open desk must not become a place to guess.
 * @throws codeRefused
 */
export const dropSecondFactor = async (
  db: Database,
  deps: { clock: Clock; keys: KeyProvider },
  { principal, code, requestId }: { principal: Principal; code: string; requestId: string },
): Promise<void> => {
  const { clock } = deps;
  const dropped = await within(db, WHOLE_PROVINCE, async (tx) => {
    if (!(await takeCode(tx, deps, { accountId: principal.accountId, code }))) {
      await auditRefusal(tx, clock, { attempt: { what, requestId }, account: principal });
      await countFailure(tx, clock, { account: principal, requestId });
      return false;
    }
    await removeSecondFactor(tx, principal.accountId);
    const subjects = [{ kind: "account" as const, id: principal.accountId, divNo: principal.divNo }];
    await record(tx, { actor: principal, requestId, act: "write", what, subjects, at: clock.now() });
    return true;
  });
  if (!dropped) throw codeRefused({});
};
