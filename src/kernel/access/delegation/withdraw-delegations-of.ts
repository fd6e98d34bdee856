/** Withdraws every delegation that an account gives or takes: it leaves the office to whose work they belong. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";

export const withdrawDelegationsOf = async (tx: Tx, clock: Clock, accountId: number): Promise<void> => {
  await sql`update access.delegation set withdrawn_at = ${clock.now()}
    where ${accountId} in (from_account, to_account) and withdrawn_at is null and upper(valid) > ${clock.today()}::date`.execute(
    tx,
  );
};
