/** 办件中的人员 · Whom a case is about, for modules that stand beside it. */
import { sql, type Tx } from "#kernel/database";
import type { Facts, HouseholdFacts } from "#policy";
import { notFound } from "../problems.ts";

export interface CasePersons {
  readonly caseId: number;
  readonly divNo: number;
  readonly serviceId: string;
  readonly edition: string;
  /** What was granted runs. */
  readonly runs: boolean;
  readonly persons: readonly {
    readonly personId: number;
    readonly name: string;
    readonly birthDate: string | null;
  }[];
  /** As they stand; the members in the order of `persons`. */
  readonly facts: HouseholdFacts;
}

/** @throws notFound also for a case outside the scope */
export const casePersons = async (tx: Tx, caseId: number): Promise<CasePersons> => {
  const found = await sql<Omit<CasePersons, "persons" | "facts"> & { household: Facts }>`
    select case_id as "caseId", div_no as "divNo", service_id as "serviceId", edition, support is not null and support <> 'ended' as runs,
      coalesce((select h.facts from cases.subject_household h where h.case_id = c.case_id), '{}') as household
    from cases.case_file c where case_id = ${caseId}`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound({ caseId });
  const { household, ...about } = row;
  const members = await sql<CasePersons["persons"][number] & { facts: Facts }>`
    select p.person_id as "personId", p.full_name as name, p.birth_date as "birthDate", m.facts
    from cases.subject_member m join people.person p using (person_id) where m.case_id = ${caseId} order by m.position`.execute(
    tx,
  );
  const facts = { household, members: members.rows.map((member) => member.facts) };
  const persons = members.rows.map(({ personId, name, birthDate }) => ({ personId, name, birthDate }));
  return { ...about, persons, facts };
};
