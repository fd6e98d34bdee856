/** The columns that lists and batch SQL read, as the fold gives them; written with every entry and checked by refolding. */
import { sql, type Tx } from "#kernel/database";
import type { CaseState } from "./state/case-state.ts";

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
  version: state.version,
});
export type Projection = ReturnType<typeof projectionOf>;

export const updateProjection = async (tx: Tx, caseId: number, state: CaseState): Promise<void> => {
  const p = projectionOf(state);
  await sql`update cases.case_file set state = ${p.state}, step = ${p.step}, turn = ${p.turn}, turn_unit_id = ${p.turn_unit_id},
      due_on = ${p.due_on}, total_due_on = ${p.total_due_on}, accepted_on = ${p.accepted_on}, decided_on = ${p.decided_on},
      outcome = ${p.outcome}, pays_fen = ${p.pays_fen}, version = ${p.version}
    where case_id = ${caseId}`.execute(tx);
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
