/** 开设账号 · Creates an official's account in an office. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { InputIssue } from "#wire";
import { administrators, isOfficeKind, mayBeHeldAt, officeKinds, roles, type Role } from "./declare.ts";
import { hashPassword } from "./password.ts";
import { judgePassword } from "./passwords/judge-password.ts";
import { profileInUse } from "./passwords/profile.ts";
import { dutiesConflict, identityNeeded, loginTaken, roleNotOfOffice, unknownOffice } from "./problems.ts";

export interface NewAccount {
  readonly officeId: number;
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
  /** A password in clear, or the hash of one computed once for many demonstration accounts. */
  readonly secret: { readonly password: string } | { readonly passwordHash: string };
  /** Blind index of the official's identity number (`officialIdentity`): whose other accounts are these? Needed for the three administrators. */
  readonly identity?: Buffer | null;
  /** First day; without it the account counts as old as the installation. */
  readonly from?: string;
  /** The password was chosen by another person and serves for the first sign-in only. */
  readonly mustChange?: boolean;
}

const issuesOf = async (tx: Tx, { login, fullName, secret }: NewAccount): Promise<InputIssue[]> => {
  const issues: InputIssue[] = [];
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(login))
    issues.push({
      at: "login",
      code: "wrong-login",
      says: "登录名用 2 至 40 位小写字母、数字、点或短横线，以字母开头",
    });
  if (fullName.trim() === "") issues.push({ at: "fullName", code: "empty", says: "请填写持有人姓名" });
  if ("password" in secret) issues.push(...judgePassword(secret.password, { rules: await profileInUse(tx), login }));
  return issues;
};

/** The three are kept apart by the table's own constraint; here its refusal gets words. */
const insert = async (tx: Tx, account: NewAccount, hash: string): Promise<number | undefined> => {
  const { officeId, login, fullName, role, identity = null, from = "2020-01-01", mustChange = false } = account;
  try {
    const created = await sql<{ accountId: number }>`
      insert into access.account (office_id, div_no, login, full_name, role, password_hash, identity, valid, must_change)
      select office_id, div_no, ${login}, ${fullName.trim()}, ${role}, ${hash}, ${identity}::bytea, daterange(${from}::date, null), ${mustChange}
      from access.office where office_id = ${officeId}
      on conflict (login) do nothing returning account_id as "accountId"`.execute(tx);
    return created.rows[0]?.accountId;
  } catch (error) {
    if (error instanceof Error && "constraint" in error && error.constraint === "one_duty")
      throw dutiesConflict({ role: roles[role].label });
    throw error;
  }
};

/**
 * The new account's number. Under the rights of a request only an account without a post ("unassigned") can be made.
 * @throws invalidInput, unknownOffice, roleNotOfOffice, identityNeeded, dutiesConflict, loginTaken
 */
export const createAccount = async (tx: Tx, account: NewAccount): Promise<number> => {
  const issues = await issuesOf(tx, account);
  if (issues.length > 0) throw invalidInput(issues);
  const office = await sql<{
    kind: string;
  }>`select kind from access.office where office_id = ${account.officeId}`.execute(tx);
  const kind = office.rows[0]?.kind;
  if (kind === undefined || !isOfficeKind(kind)) throw unknownOffice({ officeId: account.officeId });
  const { role, identity } = account;
  if (!mayBeHeldAt(role, kind)) throw roleNotOfOffice({ role: roles[role].label, office: officeKinds[kind] });
  if (administrators.includes(role) && !identity) throw identityNeeded({ role: roles[role].label });
  const hash = "password" in account.secret ? await hashPassword(account.secret.password) : account.secret.passwordHash;
  const accountId = await insert(tx, account, hash);
  if (accountId === undefined) throw loginTaken({ login: account.login });
  return accountId;
};
