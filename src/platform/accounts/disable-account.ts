/** 停用账号 · Ends an account today, all its sessions and delegations at once; what it did stays under its name. */
import { withdrawDelegationsOf } from "#kernel/access";
import { sql } from "#kernel/database";
import { administer, endSessions, recordChange, type Administered } from "./administer.ts";
import { findAccount, isEnded } from "./find-account.ts";
import { alreadyEnded } from "./problems.ts";

/**
 * Closes the sign-in at once and for good; answers how many sessions ended.
 * @throws unknownLogin, alreadyEnded
 */
export const disableAccount = (
  instance: Administered,
  { login }: { login: string },
): Promise<{ login: string; endsOn: string; sessions: number }> =>
  administer(instance, async (tx) => {
    const today = instance.clock.today();
    const account = await findAccount(tx, login);
    if (isEnded(account, today)) throw alreadyEnded({ login });
    // A period cannot be empty, so one that began today ends tomorrow; the lock without end closes it now.
    await sql`update access.account set locked_until = 'infinity',
        valid = daterange(lower(valid), greatest(${today}::date, lower(valid) + 1))
      where account_id = ${account.accountId}`.execute(tx);
    await withdrawDelegationsOf(tx, instance.clock, account.accountId);
    const sessions = await endSessions(tx, account.accountId);
    await recordChange(tx, instance.clock, { what: "accounts.disable", account, detail: { endsOn: today } });
    return { login, endsOn: today, sessions };
  });
