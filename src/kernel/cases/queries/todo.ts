/** 待办 · What waits for an official, by deadline. */
import type { Principal } from "#kernel/access";
import { addWorkdays } from "#kernel/calendar";
import { sql, type Tx } from "#kernel/database";
import type { Todo } from "#wire";
import { stepsFor } from "../actions/step-permissions.ts";
import type { CaseDeps } from "../deps.ts";
import { rowColumns, type StoredRow, toRow } from "./case-row.ts";

const soonWorkdays = 3;
const rowsShown = 50;

/**
 * The cases whose turn is at the official's office, in steps that the official's role may do; overdue first.
 * `dueSoon` counts those due after today within three working days; `decidedThisMonth` counts the official's whole area.
 */
export const todo = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn" | "clock">,
  principal: Principal,
): Promise<Todo> => {
  const today = deps.clock.today();
  const soon = addWorkdays(deps.calendar, { after: today, count: soonWorkdays }).day;
  const { office, division } = principal.me;
  const waiting = sql`c.turn_unit_id = ${division.unitId} and c.turn = ${office.kind} and c.state <> 'closed'
    and c.step = any(${stepsFor(principal.permissions)}::text[])`;
  const counted = await sql<Todo["counts"]>`
    select count(*) filter (where c.due_on < ${today}::date)::int as overdue, count(*) filter (where c.due_on = ${today}::date)::int as "dueToday",
      count(*) filter (where c.due_on > ${today}::date and c.due_on <= ${soon}::date)::int as "dueSoon", count(*)::int as open,
      (select count(*)::int from cases.case_file d
       where d.decided_on >= date_trunc('month', ${today}::date)::date and d.decided_on <= ${today}::date) as "decidedThisMonth"
    from cases.case_file c where ${waiting}`.execute(tx);
  const rows = await sql<StoredRow>`
    select ${rowColumns(today)} from cases.case_file c where ${waiting}
    order by c.due_on, c.case_id limit ${rowsShown}`.execute(tx);
  const none = { overdue: 0, dueToday: 0, dueSoon: 0, open: 0, decidedThisMonth: 0 };
  return { counts: counted.rows[0] ?? none, rows: rows.rows.map((row) => toRow(row, deps, today)) };
};
