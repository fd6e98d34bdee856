/** One account in the scope of the transaction, as those see it who look after accounts. */
import { sql, type Tx } from "#kernel/database";
import { administrators, isRole, type Role } from "../declare.ts";
import type { Principal } from "../principal.ts";
import { administratorsAreOwners, noSuchAccount, notOneself } from "./problems.ts";

export interface AccountInScope {
  readonly accountId: number;
  readonly officeId: number;
  readonly divNo: number;
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly ended: boolean;
}

/** @throws noSuchAccount in the same words whether it does not exist or lies elsewhere */
export const accountOf = async (
  tx: Tx,
  { accountId, today }: { accountId: number; today: string },
): Promise<AccountInScope> => {
  const found = await sql<Omit<AccountInScope, "role"> & { role: string }>`
    select account_id as "accountId", office_id as "officeId", div_no as "divNo", login, full_name as name, role,
      coalesce(upper(valid) <= ${today}::date or locked_until = 'infinity', false) as ended
    from access.account where account_id = ${accountId} for update`.execute(tx);
  const account = found.rows[0];
  if (account === undefined) throw noSuchAccount({ accountId });
  const { role } = account;
  if (!isRole(role)) throw new Error(`Account ${accountId} has an undeclared role`);
  return { ...account, role };
};

/**
 * The account of another official who is none of the three: an administrator who could touch the others would be all three.
 * @throws noSuchAccount, notOneself, administratorsAreOwners
 */
export const ordinaryAccountOf = async (
  tx: Tx,
  { principal, accountId, today }: { principal: Principal; accountId: number; today: string },
): Promise<AccountInScope> => {
  const account = await accountOf(tx, { accountId, today });
  if (account.accountId === principal.accountId) throw notOneself({});
  if (administrators.includes(account.role)) throw administratorsAreOwners({ name: account.name });
  return account;
};
