/** The rows of appeals as folded from the entries: written with every act on them, compared by refolding. */
import { sql, type Tx } from "#kernel/database";
import { type Appeal, appealDueOn } from "./appeal.ts";

/** As stored, by the names of the columns. */
export const appealRow = (appeal: Appeal) => ({
  nth: appeal.nth,
  kind: appeal.kind,
  decision: appeal.decision,
  filed_on: appeal.filedOn,
  filed_by: appeal.from,
  last_day: appeal.lastDay,
  due_on: appealDueOn(appeal),
  answered_on: appeal.answeredOn,
  outcome: appeal.outcome,
  ended_on: appeal.endedOn,
  undid: appeal.undid,
});

interface OfCase {
  readonly caseId: number;
  readonly divNo: number;
  readonly appeals: readonly Appeal[];
}

export const writeAppeals = async (tx: Tx, cases: readonly OfCase[]): Promise<void> => {
  const rows = cases.flatMap(({ caseId, divNo, appeals }) =>
    appeals.map((appeal) => ({ case_id: caseId, div_no: divNo, ...appealRow(appeal) })),
  );
  if (rows.length === 0) return;
  await sql`insert into cases.appeal (case_id, div_no, nth, kind, decision, filed_on, filed_by, last_day, due_on, answered_on, outcome, ended_on, undid)
    select case_id, div_no, nth, kind, decision, filed_on, filed_by, last_day, due_on, answered_on, outcome, ended_on, undid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a (case_id bigint, div_no int, nth int, kind text, decision int, filed_on date,
      filed_by text, last_day date, due_on date, answered_on date, outcome text, ended_on date, undid boolean)
    on conflict (case_id, nth) do update set due_on = excluded.due_on, answered_on = excluded.answered_on, outcome = excluded.outcome,
      ended_on = excluded.ended_on, undid = excluded.undid`.execute(tx);
};
