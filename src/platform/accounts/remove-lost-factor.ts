/** 解除丢失的动态验证码 · Takes the second factor off an account whose holder has lost the telephone and the recovery codes. */
import { removeSecondFactor } from "#kernel/access";
import { administer, endSessions, recordChange, type Administered } from "./administer.ts";
import { findAccount, isEnded } from "./find-account.ts";
import { alreadyEnded, noSecondFactor } from "./problems.ts";

/**
 * Ends the sessions too: the lost telephone may be in somebody's hand. A post that needs a second factor must enrol a new one first.
 * @throws unknownLogin, alreadyEnded, noSecondFactor
 */
export const removeLostFactor = (
  instance: Administered,
  { login }: { login: string },
): Promise<{ login: string; sessions: number }> =>
  administer(instance, async (tx) => {
    const account = await findAccount(tx, login);
    if (isEnded(account, instance.clock.today())) throw alreadyEnded({ login });
    if (!(await removeSecondFactor(tx, account.accountId))) throw noSecondFactor({ login });
    const sessions = await endSessions(tx, account.accountId);
    await recordChange(tx, instance.clock, { what: "accounts.remove-lost-factor", account, detail: { sessions } });
    return { login, sessions };
  });
