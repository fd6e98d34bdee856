/** 开设账号 · Creates an official's account in an office. */
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { InputIssue } from "#wire";
import { isOfficeKind, mayBeHeldAt, officeKinds, roles, type Role } from "./declare.ts";
import { hashPassword } from "./password.ts";
import { loginTaken, roleNotOfOffice, unknownOffice } from "./problems.ts";

export interface NewAccount {
  readonly officeId: number;
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
  /** A password in clear, or the hash of one computed once for many demonstration accounts. */
  readonly secret: { readonly password: string } | { readonly passwordHash: string };
}

const shortestPassword = 10;

const issuesOf = ({ login, fullName, secret }: NewAccount): InputIssue[] => {
  const issues: InputIssue[] = [];
  if (!/^[a-z][a-z0-9.-]{1,39}$/.test(login))
    issues.push({
      at: "login",
      code: "wrong-login",
      says: "登录名用 2 至 40 位小写字母、数字、点或短横线，以字母开头",
    });
  if (fullName.trim() === "") issues.push({ at: "fullName", code: "empty", says: "请填写持有人姓名" });
  if ("password" in secret && Array.from(secret.password).length < shortestPassword)
    issues.push({
      at: "password",
      code: "too-short",
      says: `密码至少 ${shortestPassword} 位，建议用几个不相关的词组成`,
    });
  return issues;
};

/**
 * The new account's number.
 * @throws invalidInput, unknownOffice, roleNotOfOffice, loginTaken
 */
export const createAccount = async (tx: Tx, account: NewAccount): Promise<number> => {
  const issues = issuesOf(account);
  if (issues.length > 0) throw invalidInput(issues);
  const office = await sql<{
    kind: string;
  }>`select kind from access.office where office_id = ${account.officeId}`.execute(tx);
  const kind = office.rows[0]?.kind;
  if (kind === undefined || !isOfficeKind(kind)) throw unknownOffice({ officeId: account.officeId });
  if (!mayBeHeldAt(account.role, kind))
    throw roleNotOfOffice({ role: roles[account.role].label, office: officeKinds[kind] });
  const hash = "password" in account.secret ? await hashPassword(account.secret.password) : account.secret.passwordHash;
  const created = await sql<{ accountId: number }>`
    insert into access.account (office_id, div_no, login, full_name, role, password_hash)
    select office_id, div_no, ${account.login}, ${account.fullName.trim()}, ${account.role}, ${hash}
    from access.office where office_id = ${account.officeId}
    on conflict (login) do nothing returning account_id as "accountId"`.execute(tx);
  const accountId = created.rows[0]?.accountId;
  if (accountId === undefined) throw loginTaken({ login: account.login });
  return accountId;
};
