/** Writes a new password: judged by the rules in use, not one of the last, remembered, and all other sessions ended. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import { hashPassword, passwordMatches } from "../password.ts";
import { judgePassword } from "./judge-password.ts";
import type { Profile } from "./profile.ts";

export interface Owner {
  readonly accountId: number;
  readonly divNo: number;
  readonly login: string;
}
export interface NewPassword {
  readonly owner: Owner;
  readonly password: string;
  /** Set by another person: it serves to sign in once and to choose an own one. */
  readonly mustChange: boolean;
  /** The session that stays; null: none. */
  readonly keepSession: number | null;
}

/** Whether the password is the present one or one of those before; each comparison takes about 30 ms. */
export const usedBefore = async (
  tx: Tx,
  { accountId }: Owner,
  { password, history }: { password: string; history: number },
): Promise<boolean> => {
  if (history === 0) return false;
  const known = await sql<{ hash: string }>`
    select password_hash as hash from access.account where account_id = ${accountId}
    union all (select password_hash from access.password_history where account_id = ${accountId} order by set_at desc limit ${history - 1})`.execute(
    tx,
  );
  for (const { hash } of known.rows) if (await passwordMatches(password, hash)) return true;
  return false;
};

/** @throws invalidInput when the password breaks a rule or was used before */
export const demandSound = async (
  tx: Tx,
  { owner, password, rules }: { owner: Owner; password: string; rules: Profile },
): Promise<void> => {
  const issues = [...judgePassword(password, { rules, login: owner.login })];
  if (issues.length === 0 && (await usedBefore(tx, owner, { password, history: rules.history })))
    issues.push({
      at: "password",
      code: "used-before",
      says: `不能使用当前密码或最近 ${rules.history} 个用过的密码，请换一个`,
    });
  if (issues.length > 0) throw invalidInput(issues);
};

/** Writes what `demandSound` has passed. */
export const setPassword = async (tx: Tx, { clock }: { clock: Clock }, given: NewPassword): Promise<void> => {
  const { owner, mustChange, keepSession } = given;
  const hash = await hashPassword(given.password);
  await sql`insert into access.password_history (account_id, div_no, password_hash, set_at)
    select account_id, div_no, password_hash, ${clock.now()} from access.account where account_id = ${owner.accountId}
    on conflict do nothing`.execute(tx);
  await sql`update access.account set password_hash = ${hash}, password_set_at = ${clock.now()}, must_change = ${mustChange}
    where account_id = ${owner.accountId}`.execute(tx);
  await sql`delete from access.session where account_id = ${owner.accountId} and session_id is distinct from ${keepSession}::bigint`.execute(
    tx,
  );
};
