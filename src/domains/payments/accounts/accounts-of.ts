/** 一卡通账户 · The accounts of a person, the one in use first; numbers masked to their last digits. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";

export interface AccountRow {
  readonly accountId: number;
  readonly bank: string;
  readonly holderName: string;
  readonly tail: string;
  readonly from: Day;
  /** The last day; null: in use. */
  readonly until: Day | null;
  readonly agreement: string | null;
  readonly confirmed: boolean;
}

export const accountsOf = async (tx: Tx, personId: number): Promise<readonly AccountRow[]> => {
  const { rows } = await sql<AccountRow>`
    select payment_account_id as "accountId", bank, holder_name as "holderName", tail, lower(valid) as "from", upper(valid) - 1 as until, agreement,
      confirmed_by is not null as confirmed
    from payments.account where person_id = any(people.every_record(array[${personId}::bigint])) order by lower(valid) desc`.execute(
    tx,
  );
  return rows;
};
