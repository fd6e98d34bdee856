/** 重设密码 · Gives an account a password for one sign-in; whoever was signed in with the old one is out. */
import { demandSound, profileInUse, setPassword } from "#kernel/access";
import { sql } from "#kernel/database";
import { administer, endSessions, recordChange, type Administered } from "./administer.ts";
import { findAccount, isEnded } from "./find-account.ts";
import { alreadyEnded } from "./problems.ts";

/**
 * Judged like a password that an official chooses; the holder changes it when signing in. Answers how many sessions ended.
 * @throws unknownLogin, alreadyEnded, invalidInput
 */
export const resetPasswordOf = (
  instance: Administered,
  { login, password }: { login: string; password: string },
): Promise<{ login: string; sessions: number }> =>
  administer(instance, async (tx) => {
    const { clock } = instance;
    const owner = await findAccount(tx, login);
    if (isEnded(owner, clock.today())) throw alreadyEnded({ login });
    await demandSound(tx, { owner, password, rules: await profileInUse(tx) });
    const sessions = await endSessions(tx, owner.accountId);
    await setPassword(tx, instance, { owner, password, mustChange: true, keepSession: null });
    await sql`update access.account set failed_count = 0, lock_count = 0, locked_until = null
      where account_id = ${owner.accountId}`.execute(tx);
    await recordChange(tx, clock, { what: "accounts.password", account: owner });
    return { login, sessions };
  });
