/** 账号列表 · The accounts of an area with post, state and last use: whoever looks after them sees who can still enter. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { AccountRow, Page } from "#wire";
import { administrators, isRole, roles } from "../declare.ts";

export interface AccountsAsked {
  /** Part of a name or the beginning of a login. */
  readonly q?: string;
  /** The account after which the next page begins. */
  readonly after?: number;
  readonly limit?: number;
}

type Row = Omit<AccountRow, "roleLabel" | "administrator"> & { total: number };

const toWire = ({ total: _total, ...row }: Row): AccountRow => ({
  ...row,
  roleLabel: isRole(row.role) ? roles[row.role].label : row.role,
  administrator: administrators.some((role) => role === row.role),
});

export const accountsInScope = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { q = "", after = 0, limit = 50 }: AccountsAsked,
): Promise<Page<AccountRow>> => {
  const like = q.trim().toLowerCase();
  const found = await sql<Row>`
    with asked as (
      select a.account_id, a.login, a.full_name, a.role, a.office_id, o.name as office_name, a.valid, a.locked_until, a.must_change
      from access.account a join access.office o using (office_id)
      where ${like} = '' or strpos(a.login, ${like}) = 1 or strpos(a.full_name, ${q.trim()}) > 0)
    select account_id as "accountId", login, full_name as name, role, office_id as "officeId", office_name as "officeName",
      case when upper(valid) <= ${clock.today()}::date or locked_until = 'infinity' then 'ended'
           when locked_until > ${clock.now()} then 'locked' else 'open' end as state,
      must_change as "mustChange",
      exists (select from access.second_factor f where f.account_id = asked.account_id and confirmed_at is not null) as "secondFactor",
      (select count(*) from access.session s where s.account_id = asked.account_id and not pending and expires_at > ${clock.now()}) as sessions,
      (select count(*) from asked) as total
    from asked where account_id > ${after} order by account_id limit ${limit + 1}`.execute(tx);
  const rows = found.rows.slice(0, limit).map(toWire);
  const last = rows.at(-1);
  const total = found.rows[0]?.total ?? 0;
  return { rows, total, next: found.rows.length > limit && last ? String(last.accountId) : null };
};
