/** 在保办件 · Every case whose support runs, with its persons and facts, stretch by stretch: for checks of a whole caseload. */
import { sql, type Tx } from "#kernel/database";
import type { HouseholdFacts } from "#policy";

export interface RunningCase {
  readonly caseId: number;
  readonly caseNo: string;
  /** Null: hidden from the reader. */
  readonly applicantName: string | null;
  readonly paysFen: number | null;
  /** In the order of the members of `facts`. */
  readonly personIds: readonly number[];
  readonly facts: HouseholdFacts;
}

const STRETCH = 1_000;

/** In the scope of the transaction. */
export async function* runningCases(tx: Tx, serviceId: string): AsyncGenerator<RunningCase> {
  for (let after = 0; ;) {
    const { rows } = await sql<Omit<RunningCase, "facts"> & HouseholdFacts>`
      select c.case_id as "caseId", c.case_no as "caseNo", c.pays_fen as "paysFen",
        (select p.full_name from people.person p where p.person_id = c.applicant_id) as "applicantName",
        coalesce((select h.facts from cases.subject_household h where h.case_id = c.case_id), '{}') as household,
        coalesce((select jsonb_agg(m.facts order by m.position) from cases.subject_member m where m.case_id = c.case_id), '[]') as members,
        coalesce((select array_agg(m.person_id order by m.position) from cases.subject_member m where m.case_id = c.case_id), '{}') as "personIds"
      from cases.case_file c where c.service_id = ${serviceId} and c.support in ('running', 'suspended', 'leaving') and c.case_id > ${after}
      order by c.case_id limit ${STRETCH}`.execute(tx);
    for (const { household, members, personIds, ...row } of rows)
      yield { ...row, personIds: personIds.map(Number), facts: { household, members } };
    const last = rows.at(-1);
    if (!last || rows.length < STRETCH) return;
    after = last.caseId;
  }
}
