/** The columns that lists and batch SQL read, as the fold gives them; written with every entry and checked by refolding. */
import { sql, type Tx } from "#kernel/database";
import type { CaseState } from "./state/case-state.ts";

/** What a matter waits for. */
const matterStage = ({ support }: CaseState): "look" | "decide" | null =>
  support?.matter ? (support.matter.looked ? "decide" : "look") : null;

/** The changing columns of cases.case_file by their names in SQL. */
export const projectionOf = (state: CaseState) => ({
  state: state.state,
  step: state.step,
  turn: state.turn,
  turn_unit_id: state.turnUnitId,
  due_on: state.dueOn,
  total_due_on: state.totalDueOn,
  accepted_on: state.acceptedOn,
  decided_on: state.decidedOn,
  outcome: state.outcome,
  pays_fen: state.paysFen,
  carried_from: state.carried?.from ?? null,
  carried_fen: state.carried?.paysFen ?? null,
  applicant_id: state.applicantId,
  support: state.support?.status ?? null,
  support_ends_on: state.support?.endsOn ?? null,
  review_due_on: state.support?.review?.dueOn ?? null,
  review_label: state.support?.review?.label ?? null,
  matter: matterStage(state),
  matter_turn: state.supportTurn?.kind ?? null,
  matter_unit_id: state.supportTurn?.unitId ?? null,
  version: state.version,
});
export type Projection = ReturnType<typeof projectionOf>;

export const updateProjection = async (tx: Tx, caseId: number, state: CaseState): Promise<void> => {
  const p = projectionOf(state);
  await sql`update cases.case_file set state = ${p.state}, step = ${p.step}, turn = ${p.turn}, turn_unit_id = ${p.turn_unit_id},
      due_on = ${p.due_on}, total_due_on = ${p.total_due_on}, accepted_on = ${p.accepted_on}, decided_on = ${p.decided_on},
      outcome = ${p.outcome}, pays_fen = ${p.pays_fen}, carried_from = ${p.carried_from}, carried_fen = ${p.carried_fen}, applicant_id = ${p.applicant_id}, support = ${p.support},
      support_ends_on = ${p.support_ends_on}, review_due_on = ${p.review_due_on}, review_label = ${p.review_label}, matter = ${p.matter},
      matter_turn = ${p.matter_turn}, matter_unit_id = ${p.matter_unit_id}, version = ${p.version}
    where case_id = ${caseId}`.execute(tx);
};

/** Other members stand in the case from now on. */
export const renewSubjects = async (
  tx: Tx,
  { caseId, divNo, state: { members, facts } }: { caseId: number; divNo: number; state: CaseState },
): Promise<void> => {
  await sql`delete from cases.subject_member where case_id = ${caseId}`.execute(tx);
  await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
    select ${caseId}::bigint, nth - 1, person_id, ${divNo}::int, facts::jsonb
    from unnest(${members.map((m) => m.personId)}::bigint[], ${facts.members.map((m) => JSON.stringify(m))}::text[])
      with ordinality as given (person_id, facts, nth)`.execute(tx);
};

/** The facts as they stand, for batch SQL. */
export const updateSubjects = async (tx: Tx, caseId: number, { facts }: CaseState): Promise<void> => {
  await sql`update cases.subject_household set facts = ${JSON.stringify(facts.household)}::jsonb where case_id = ${caseId}`.execute(
    tx,
  );
  await sql`update cases.subject_member m set facts = given.facts::jsonb
    from unnest(${facts.members.map((member) => JSON.stringify(member))}::text[]) with ordinality as given (facts, nth)
    where m.case_id = ${caseId} and m.position = given.nth - 1`.execute(tx);
};
