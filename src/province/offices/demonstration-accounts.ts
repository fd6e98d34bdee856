/** 演示账号 · The accounts that the sign-in page offers. */
import { isRole, roles } from "#kernel/access";
import { sql, type Tx } from "#kernel/database";
import { offeredLogins } from "./offices.ts";
import { DEMONSTRATION_PASSWORD } from "./open-offices.ts";

export interface DemonstrationAccount {
  readonly login: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly officeName: string;
  readonly password: string;
}

/** In the order in which a newcomer tries them; empty when the database holds no demonstration. */
export const demonstrationAccounts = async (tx: Tx): Promise<DemonstrationAccount[]> => {
  const found = await sql<{ login: string; name: string; role: string; officeName: string }>`
    select a.login, a.full_name as name, a.role, o.name as "officeName"
    from unnest(${[...offeredLogins]}::text[]) with ordinality as offered (login, place_in_list)
      join access.account a on a.login = offered.login
      join access.office o on o.office_id = a.office_id
    order by offered.place_in_list`.execute(tx);
  return found.rows.map(({ role, ...account }) => ({
    ...account,
    roleLabel: isRole(role) ? roles[role].label : role,
    password: DEMONSTRATION_PASSWORD,
  }));
};
