/** 无人接手的办件 · What a leaver had in hand: open cases with the leaver's hand in them that wait at the leaver's office. */
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { OrphanedTask } from "#wire";
import { accountOf } from "./account-of.ts";

/**
 * Cases turn to offices, not to people, so nothing is lost when somebody leaves; but these were known to the leaver.
 * `nobodyLeft` is true when no other valid account of the office holds the same post. Numbers and days only: those who look
 * after accounts see no person.
 * @throws noSuchAccount
 */
export const orphanedTasks = async (
  tx: Tx,
  { clock }: { clock: Clock },
  accountId: number,
): Promise<{ tasks: OrphanedTask[]; nobodyLeft: boolean }> => {
  const today = clock.today();
  await accountOf(tx, { accountId, today });
  const found = await sql<OrphanedTask>`
    select c.case_id as "caseId", c.case_no as "caseNo", c.step, c.due_on as "dueOn"
    from access.account a
      join access.office o on o.office_id = a.office_id
      join cases.case_file c on c.turn = o.kind and c.turn_unit_id = o.unit_id and c.state <> 'closed'
    where a.account_id = ${accountId}
      and exists (select from cases.entry e where e.case_id = c.case_id and e.account_id = a.account_id)
    order by c.due_on nulls last, c.case_id limit 500`.execute(tx);
  const left = await sql`
    select from access.account a join access.account b
      on b.office_id = a.office_id and b.role = a.role and b.account_id <> a.account_id and b.valid @> ${today}::date
    where a.account_id = ${accountId} limit 1`.execute(tx);
  return { tasks: found.rows, nobodyLeft: left.rows.length === 0 };
};
