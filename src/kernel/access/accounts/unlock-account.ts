/** 解锁账号 · Lifts a lock before its time, for an official whom the administrator knows to be the holder. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { ordinaryAccountOf } from "./account-of.ts";
import { alreadyEnded } from "./problems.ts";
import { writeDown, type AskedOfAccounts } from "./written.ts";

/** @throws noSuchAccount, notOneself, administratorsAreOwners, alreadyEnded */
export const unlockAccount = async (
  tx: Tx,
  { clock }: { clock: Clock },
  asked: AskedOfAccounts & { readonly accountId: number },
): Promise<void> => {
  const { principal, accountId } = asked;
  const { ended, name, divNo } = await ordinaryAccountOf(tx, { principal, accountId, today: clock.today() });
  if (ended) throw alreadyEnded({ name });
  await sql`update access.account set failed_count = 0, locked_until = null, lock_count = 0 where account_id = ${accountId}`.execute(
    tx,
  );
  await writeDown(tx, { clock }, { ...asked, what: "access.unlock-account", divNo });
};
