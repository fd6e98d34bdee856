/** An account by its login, as the administration sees it. */
import { sql, type Tx } from "#kernel/database";
import { unknownLogin } from "./problems.ts";

export interface AccountRow {
  readonly accountId: number;
  readonly divNo: number;
  readonly login: string;
  readonly name: string;
  readonly role: string;
  readonly officeId: number;
  readonly officeName: string;
  /** Until when it is locked after wrong passwords; null: it is not. */
  readonly lockedUntil: Date | null;
  /** The day from which it is no longer valid; null: no end is set. */
  readonly endsOn: string | null;
  /** Closed for good; on its own first day an account has no earlier end than tomorrow. */
  readonly closed: boolean;
}

const columns = sql`a.account_id as "accountId", a.div_no as "divNo", a.login, a.full_name as name, a.role,
  a.office_id as "officeId", o.name as "officeName", nullif(a.locked_until, 'infinity') as "lockedUntil", upper(a.valid) as "endsOn",
  coalesce(a.locked_until = 'infinity', false) as closed`;

/** Whether nobody can sign in with it any more. */
export const isEnded = ({ endsOn, closed }: AccountRow, today: string): boolean =>
  closed || (endsOn !== null && endsOn <= today);

/** @throws unknownLogin */
export const findAccount = async (tx: Tx, login: string): Promise<AccountRow> => {
  const { rows } = await sql<AccountRow>`
    select ${columns} from access.account a join access.office o using (office_id)
    where a.login = ${login} for update of a`.execute(tx);
  const [account] = rows;
  if (account === undefined) throw unknownLogin({ login });
  return account;
};

/** All accounts by office and login. */
export const listAccounts = async (tx: Tx): Promise<AccountRow[]> =>
  (
    await sql<AccountRow>`select ${columns} from access.account a join access.office o using (office_id)
      order by a.div_no, o.office_id, a.login`.execute(tx)
  ).rows;
