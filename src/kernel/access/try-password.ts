/** Checks a password, counts failures and locks the account; the same for signing in and for signing a decision. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { passwordMatches } from "./password.ts";

const failuresAllowed = 5;
const lockedForMinutes = 15;

export interface Account {
  readonly accountId: number;
  readonly officeId: number;
  readonly divNo: number;
}
interface StoredAccount extends Account {
  readonly passwordHash: string;
}
export interface Attempt {
  readonly login: string;
  readonly password: string;
  /** Named in the audit: "access.sign-in" or "access.reauthenticate". */
  readonly what: string;
  readonly requestId: string;
}

const findAccount = async (tx: Tx, login: string): Promise<StoredAccount | null> => {
  const found = await sql<StoredAccount>`
    select account_id as "accountId", office_id as "officeId", div_no as "divNo", password_hash as "passwordHash"
    from access.account where login = ${login}`.execute(tx);
  return found.rows[0] ?? null;
};

/** Clears the failures; false when the account is locked or not valid today. The row lock makes parallel guesses count one by one. */
const admit = async (tx: Tx, clock: Clock, account: Account): Promise<boolean> => {
  const admitted = await sql`
    update access.account set failed_count = 0, locked_until = null
    where account_id = ${account.accountId} and valid @> ${clock.today()}::date
      and (locked_until is null or locked_until <= ${clock.now()})
    returning account_id`.execute(tx);
  return admitted.rows.length === 1;
};

const countFailure = async (tx: Tx, clock: Clock, account: Account): Promise<void> => {
  await sql`
    update access.account set
      failed_count = case when failed_count + 1 >= ${failuresAllowed} then 0 else failed_count + 1 end,
      locked_until = case when failed_count + 1 >= ${failuresAllowed}
        then ${clock.now()}::timestamptz + make_interval(mins => ${lockedForMinutes}::int) end
    where account_id = ${account.accountId} and (locked_until is null or locked_until <= ${clock.now()})`.execute(tx);
};

const auditRefusal = (
  tx: Tx,
  clock: Clock,
  { attempt, account }: { attempt: Attempt; account: Account | null },
): Promise<void> =>
  record(tx, {
    actor: account,
    requestId: attempt.requestId,
    act: "refused",
    what: attempt.what,
    // A login nobody has is not written down: people type their password into the wrong field.
    reason: account === null ? "没有该登录名" : "密码不正确、账号已暂停登录或不在有效期内",
    subjects: account === null ? [] : [{ kind: "account", id: account.accountId, divNo: account.divNo }],
    at: clock.now(),
  });

/**
 * The account when login and password belong together and the account is neither locked nor out of its period; otherwise null.
 * Refusals are audited and counted in a transaction of their own. The hash is computed between two transactions,
 * because it takes about 30 ms and an open transaction would hold others up.
 */
export const tryPassword = async (db: Database, clock: Clock, attempt: Attempt): Promise<Account | null> => {
  const account = await within(db, WHOLE_PROVINCE, (tx) => findAccount(tx, attempt.login));
  const matches = await passwordMatches(attempt.password, account?.passwordHash ?? null);
  return within(db, WHOLE_PROVINCE, async (tx) => {
    const known = account && { accountId: account.accountId, officeId: account.officeId, divNo: account.divNo };
    if (known && matches && (await admit(tx, clock, known))) return known;
    if (known && !matches) await countFailure(tx, clock, known);
    await auditRefusal(tx, clock, { attempt, account: known });
    return null;
  });
};
