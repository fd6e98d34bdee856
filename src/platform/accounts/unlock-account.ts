/** 解除锁定 · Lets an official who mistyped the password try again before the fifteen minutes are over. */
import { sql } from "#kernel/database";
import { administer, recordChange, type Administered } from "./administer.ts";
import { findAccount, isEnded } from "./find-account.ts";
import { alreadyEnded } from "./problems.ts";

/**
 * Clears the lock and the counts; answers whether the account was locked.
 * @throws unknownLogin, alreadyEnded
 */
export const unlockAccount = (
  instance: Administered,
  { login }: { login: string },
): Promise<{ login: string; wasLocked: boolean }> =>
  administer(instance, async (tx) => {
    const account = await findAccount(tx, login);
    if (isEnded(account, instance.clock.today())) throw alreadyEnded({ login });
    await sql`update access.account set failed_count = 0, lock_count = 0, locked_until = null
      where account_id = ${account.accountId}`.execute(tx);
    await recordChange(tx, instance.clock, { what: "accounts.unlock", account });
    return { login, wasLocked: account.lockedUntil !== null && account.lockedUntil > instance.clock.now() };
  });
