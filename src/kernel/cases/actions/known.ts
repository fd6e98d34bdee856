/** What an action asks of the database before it is offered or done. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { householdOn } from "#kernel/people";
import type { CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { delegationOn } from "../delegations/delegation-on.ts";
import { waitingObjections } from "../notices/objections.ts";
import { relationWords } from "../relations.ts";
import type { Known, StaffRelative } from "./action.ts";

const staffRelatives = async (tx: Tx, { caseId }: CaseFile, on: Day): Promise<readonly StaffRelative[]> => {
  const found = await sql<StaffRelative>`
    select person_id as "personId", official, office, relation from cases.staff_relatives(${caseId}, ${on}::date)`.execute(
    tx,
  );
  return found.rows.map((row) => ({ ...row, relation: relationWords(row.relation) }));
};

/** Asked while an application is worked on, and while something runs. */
const registered = async (tx: Tx, deps: CaseDeps, { householdId, state }: CaseFile): Promise<Known["registered"]> => {
  const runs = state.support !== null && state.support.status !== "ended";
  if (householdId === null || (!runs && state.state !== "open")) return null;
  const household = await householdOn(tx, deps, { householdId, asOf: deps.clock.today() });
  return (household?.members ?? []).map(({ personId, name, relation, birthDate }) => ({
    personId,
    name,
    relation,
    facts: birthDate === null ? {} : { birthDate },
  }));
};

/** Asked of a household that has not been accepted yet. */
const hukouOf = async (tx: Tx, { caseId, countyId, householdId, state }: CaseFile): Promise<Known["hukou"]> => {
  if (householdId === null || state.acceptedOn !== null || state.state !== "open") return "unknown";
  const { rows } = await sql<{ here: boolean | null }>`
    select bool_or(s.div_no >= k.div_no and s.div_no < k.div_hi) as here
    from cases.subject_member m join people.person p using (person_id) join places.scope s on s.unit_id = p.hukou_unit_id
      join places.scope k on k.unit_id = ${countyId} where m.case_id = ${caseId}`.execute(tx);
  const here = rows[0]?.here ?? null;
  return here === null ? "unknown" : here ? "here" : "elsewhere";
};

export const knownAbout = async (
  tx: Tx,
  deps: CaseDeps,
  file: CaseFile,
  on: Day = deps.clock.today(),
): Promise<Known> => ({
  delegation: await delegationOn(tx, { service: file.declared.id, countyId: file.countyId, on }),
  staffRelatives: await staffRelatives(tx, file, on),
  hukou: await hukouOf(tx, file),
  registered: await registered(tx, deps, file),
  objections: await waitingObjections(tx, file.caseId),
});
