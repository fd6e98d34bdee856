/** What an action asks of the database before it is offered or done. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { CaseFile } from "../case-file.ts";
import { delegationOn } from "../delegations/delegation-on.ts";
import { relationWords } from "../relations.ts";
import type { Known, StaffRelative } from "./action.ts";

const staffRelatives = async (tx: Tx, { caseId }: CaseFile, on: Day): Promise<readonly StaffRelative[]> => {
  const found = await sql<StaffRelative>`
    select person_id as "personId", official, office, relation from cases.staff_relatives(${caseId}, ${on}::date)`.execute(
    tx,
  );
  return found.rows.map((row) => ({ ...row, relation: relationWords(row.relation) }));
};

export const knownAbout = async (tx: Tx, file: CaseFile, on: Day): Promise<Known> => ({
  delegation: await delegationOn(tx, { service: file.declared.id, countyId: file.countyId, on }),
  staffRelatives: await staffRelatives(tx, file, on),
});
