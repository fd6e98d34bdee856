/** 投诉复议诉讼台账 · What is raised against decisions within scope: open ones first, by the day that is next. */
import { daysBetween } from "#kernel/calendar";
import { sql, type Tx } from "#kernel/database";
import type { AppealRowWire, Day } from "#wire";
import type { CaseDeps } from "../deps.ts";
import { rowColumns, type StoredRow } from "../queries/case-row.ts";
import { type AppealKind, appealLabels, type AppealOutcome, outcomesOfKind } from "./appeal.ts";

interface Stored extends Pick<StoredRow, "caseId" | "caseNo" | "applicantName" | "place"> {
  nth: number;
  kind: AppealKind;
  decision: number | null;
  filedOn: Day;
  filedBy: string;
  lastDay: Day | null;
  nextDueOn: Day | null;
  answeredOn: Day | null;
  ending: AppealOutcome | null;
  endedOn: Day | null;
}

const rowsShown = 500;

export const appealsRegister = async (tx: Tx, { clock }: Pick<CaseDeps, "clock">): Promise<AppealRowWire[]> => {
  const today = clock.today();
  const found = await sql<Stored>`
    select a.nth, a.kind, a.decision, a.filed_on as "filedOn", a.filed_by as "filedBy", a.last_day as "lastDay", a.due_on as "nextDueOn",
      a.answered_on as "answeredOn", a.outcome as ending, a.ended_on as "endedOn", ${rowColumns(today)}
    from cases.appeal a join cases.case_file c using (case_id)
    order by a.outcome is not null, a.due_on, a.filed_on desc, a.case_id, a.nth limit ${rowsShown}`.execute(tx);
  return found.rows.map(
    ({ caseId, caseNo, applicantName, place, nth, kind, decision, filedOn, filedBy, lastDay, nextDueOn, ...rest }) => ({
      caseId,
      caseNo,
      applicantName: applicantName ?? "（不在本辖区）",
      place,
      nth,
      kind,
      kindLabel: appealLabels[kind],
      decision,
      filedOn,
      filedBy,
      late: lastDay !== null && filedOn > lastDay,
      dueOn: nextDueOn,
      daysLeft: nextDueOn === null ? null : daysBetween(today, nextDueOn),
      answeredOn: rest.answeredOn,
      outcomeLabel: rest.ending && (outcomesOfKind[kind][rest.ending] ?? rest.ending),
      endedOn: rest.endedOn,
    }),
  );
};
