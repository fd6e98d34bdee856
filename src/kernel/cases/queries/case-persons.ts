/** 办件中的人员 · Whom a case is about, for modules that stand beside it. */
import { sql, type Tx } from "#kernel/database";
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
}

/** @throws notFound also for a case outside the scope */
export const casePersons = async (tx: Tx, caseId: number): Promise<CasePersons> => {
  const found = await sql<Omit<CasePersons, "persons">>`
    select case_id as "caseId", div_no as "divNo", service_id as "serviceId", edition, support is not null and support <> 'ended' as runs
    from cases.case_file where case_id = ${caseId}`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound({ caseId });
  const { rows: persons } = await sql<CasePersons["persons"][number]>`
    select p.person_id as "personId", p.full_name as name, p.birth_date as "birthDate"
    from cases.subject_member m join people.person p using (person_id) where m.case_id = ${caseId} order by m.position`.execute(
    tx,
  );
  return { ...row, persons };
};
