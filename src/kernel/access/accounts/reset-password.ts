/** 重置密码 · Gives an official a password for one sign-in; the second factor stays, so the administrator cannot enter with it. */
import type { Clock } from "#kernel/clock";
import type { Tx } from "#kernel/database";
import { profileInUse } from "../passwords/profile.ts";
import { demandSound, setPassword } from "../passwords/set-password.ts";
import { ordinaryAccountOf } from "./account-of.ts";
import { alreadyEnded } from "./problems.ts";
import { writeDown, type AskedOfAccounts } from "./written.ts";

/** @throws noSuchAccount, notOneself, administratorsAreOwners, alreadyEnded, invalidInput */
export const resetPassword = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly accountId: number; readonly password: string },
): Promise<void> => {
  const { principal, accountId, password } = asked;
  const account = await ordinaryAccountOf(tx, { principal, accountId, today: clock.today() });
  if (account.ended) throw alreadyEnded({ name: account.name });
  await demandSound(tx, { owner: account, password, rules: await profileInUse(tx) });
  await setPassword(tx, { clock }, { owner: account, password, mustChange: true, keepSession: null });
  await writeDown(tx, { clock }, { ...asked, what: "access.reset-password", divNo: account.divNo });
};
