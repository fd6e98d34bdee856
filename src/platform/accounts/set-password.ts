/** 重设密码 · Gives an account a password for one sign-in; whoever was signed in with the old one is out. */
import { hashPassword, profileInUse } from "#kernel/access";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { administer, endSessions, recordChange, type Administered } from "./administer.ts";
import { findAccount, isEnded } from "./find-account.ts";
import { alreadyEnded } from "./problems.ts";

const refuseShort = async (tx: Tx, password: string): Promise<void> => {
  const { shortest } = await profileInUse(tx);
  if (Array.from(password).length >= shortest) return;
  throw invalidInput([
    { at: "password", code: "too-short", says: `密码至少 ${shortest} 位，建议用几个不相关的词组成` },
  ]);
};

/**
 * The holder chooses an own password when signing in; what may be chosen then is judged in full. Answers how many sessions ended.
 * @throws unknownLogin, alreadyEnded, invalidInput
 */
export const setPassword = (
  instance: Administered,
  { login, password }: { login: string; password: string },
): Promise<{ login: string; sessions: number }> =>
  administer(instance, async (tx) => {
    const { clock } = instance;
    const account = await findAccount(tx, login);
    if (isEnded(account, clock.today())) throw alreadyEnded({ login });
    await refuseShort(tx, password);
    const hash = await hashPassword(password);
    await sql`insert into access.password_history (account_id, div_no, password_hash, set_at)
      select account_id, div_no, password_hash, ${clock.now()} from access.account
      where account_id = ${account.accountId} on conflict do nothing`.execute(tx);
    await sql`update access.account set password_hash = ${hash}, password_set_at = ${clock.now()}, must_change = true,
        failed_count = 0, lock_count = 0, locked_until = null
      where account_id = ${account.accountId}`.execute(tx);
    const sessions = await endSessions(tx, account.accountId);
    await recordChange(tx, clock, { what: "accounts.password", account });
    return { login, sessions };
  });
