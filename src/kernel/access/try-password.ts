/** Checks a password, counts failures and locks the account; the same for signing in and for signing a decision. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { passwordMatches } from "./password.ts";
import { profileInUse } from "./passwords/profile.ts";

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

/**
 * Clears the failures; false when the account is locked or not valid today. The row lock makes parallel guesses count one by one.
 * Where a second factor is still to come the failures stay: else a known password would give fresh tries at the code for ever.
 */
export const admit = async (
  tx: Tx,
  clock: Clock,
  { account, by }: { account: Account; by: "password" | "code" },
): Promise<boolean> => {
  const admitted = await sql`
    with proof as (
      select ${by} = 'code' or not exists (select from access.second_factor
        where account_id = ${account.accountId} and confirmed_at is not null) as whole)
    update access.account set
      failed_count = case when whole then 0 else failed_count end,
      lock_count = case when whole then 0 else lock_count end,
      locked_until = null
    from proof
    where account_id = ${account.accountId} and valid @> ${clock.today()}::date
      and (locked_until is null or locked_until <= ${clock.now()})
    returning account_id`.execute(tx);
  return admitted.rows.length === 1;
};

const subjectOf = ({ accountId, divNo }: Account) => [{ kind: "account" as const, id: accountId, divNo }];

/**
 * One failure more; the last one allowed locks the account, and each further lock without a success between doubles its length.
 * The lock is recorded as an event of its own.
 */
export const countFailure = async (
  tx: Tx,
  clock: Clock,
  { account, requestId }: { account: Account; requestId: string },
): Promise<void> => {
  const { failures, lockMinutes, longestLockMinutes } = await profileInUse(tx);
  const counted = await sql<{ lockedUntil: Date | null; locks: number }>`
    update access.account set
      failed_count = case when failed_count + 1 >= ${failures}::int then 0 else failed_count + 1 end,
      lock_count = lock_count + case when failed_count + 1 >= ${failures}::int then 1 else 0 end,
      locked_until = case when failed_count + 1 >= ${failures}::int then ${clock.now()}::timestamptz
        + make_interval(mins => least(${longestLockMinutes}::int, ${lockMinutes}::int * (2 ^ least(lock_count, 10))::int)) end
    where account_id = ${account.accountId} and (locked_until is null or locked_until <= ${clock.now()})
    returning locked_until as "lockedUntil", lock_count as locks`.execute(tx);
  const [row] = counted.rows;
  if (row === undefined || row.lockedUntil === null) return;
  const detail = { until: row.lockedUntil.toISOString(), locks: row.locks };
  const reason = `连续 ${failures} 次验证失败`;
  const written = { act: "refused" as const, what: "access.lock", reason, detail, subjects: subjectOf(account) };
  await record(tx, { actor: account, requestId, ...written, at: clock.now() });
};

export const auditRefusal = (
  tx: Tx,
  clock: Clock,
  { attempt, account }: { attempt: Omit<Attempt, "login" | "password">; account: Account | null },
): Promise<void> =>
  record(tx, {
    actor: account,
    requestId: attempt.requestId,
    act: "refused",
    what: attempt.what,
    // A login nobody has is not written down: people type their password into the wrong field.
    reason: account === null ? "没有该登录名" : "密码或验证码不正确、账号已暂停登录或不在有效期内",
    subjects: account === null ? [] : subjectOf(account),
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
    if (known && matches && (await admit(tx, clock, { account: known, by: "password" }))) return known;
    await auditRefusal(tx, clock, { attempt, account: known });
    if (known && !matches) await countFailure(tx, clock, { account: known, requestId: attempt.requestId });
    return null;
  });
};
