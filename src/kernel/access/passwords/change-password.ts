/** 修改密码 · An official replaces the own password, knowing the old one. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { within, type Database } from "#kernel/database";
import type { Principal } from "../principal.ts";
import { tryPassword } from "../try-password.ts";
import { oldPasswordWrong } from "./problems.ts";
import { profileInUse } from "./profile.ts";
import { demandSound, setPassword } from "./set-password.ts";

/**
 * Ends all other sessions of the account. A wrong old password counts towards the lock, as at the sign-in.
 * @throws oldPasswordWrong, invalidInput
 */
export const changePassword = async (
  db: Database,
  { clock }: { clock: Clock },
  given: { principal: Principal; oldPassword: string; password: string; requestId: string },
): Promise<void> => {
  const { principal, oldPassword, password, requestId } = given;
  const attempt = { login: principal.me.login, password: oldPassword, requestId, what: "access.change-password" };
  const account = await tryPassword(db, clock, attempt);
  if (account?.accountId !== principal.accountId) throw oldPasswordWrong({});
  const owner = { ...account, login: principal.me.login };
  const scope = { lo: account.divNo, hi: account.divNo + 1 };
  await within(db, scope, async (tx) => {
    await demandSound(tx, { owner, password, rules: await profileInUse(tx) });
    await setPassword(tx, { clock }, { owner, password, mustChange: false, keepSession: principal.sessionId ?? null });
    const subjects = [{ kind: "account" as const, id: account.accountId, divNo: account.divNo }];
    const written = { requestId, act: "write" as const, what: "access.change-password", subjects, at: clock.now() };
    await record(tx, { actor: account, ...written });
  });
};
