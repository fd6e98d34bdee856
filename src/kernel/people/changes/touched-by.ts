/** What has to be worked out again when a fact about a person changes. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";

export interface Touched {
  /** Open cases in which the person stands, under any of the person's records. */
  readonly openCases: readonly { readonly caseId: number; readonly caseNo: string; readonly serviceId: string }[];
  /** The newest decision of each case that granted something. */
  readonly decisions: readonly {
    readonly decisionId: number;
    readonly caseId: number;
    readonly caseNo: string;
    readonly documentNo: string;
    readonly startsOn: Day | null;
  }[];
}

const caseIds = (personId: number) => sql`
  select m.case_id from cases.subject_member m where m.person_id = any(people.every_record(array[${personId}::bigint]))`;

/** Cases and decisions within scope, the oldest first. The caller shows them for a re-run; nothing is changed by itself. */
export const touchedBy = async (tx: Tx, personId: number): Promise<Touched> => {
  const open = await sql<Touched["openCases"][number]>`
    select case_id as "caseId", case_no as "caseNo", service_id as "serviceId" from cases.case_file
    where case_id in (${caseIds(personId)}) and state = 'open' order by case_id`.execute(tx);
  const decided = await sql<Touched["decisions"][number]>`
    select distinct on (c.case_id) d.decision_id as "decisionId", c.case_id as "caseId", c.case_no as "caseNo",
      d.document_no as "documentNo", d.starts_on as "startsOn"
    from cases.case_file c join cases.decision d using (case_id)
    where c.case_id in (${caseIds(personId)}) and c.outcome = 'granted' order by c.case_id, d.version desc`.execute(tx);
  return { openCases: open.rows, decisions: decided.rows };
};

/** The cases an event names. */
export const casesTouched = ({ openCases, decisions }: Touched): number[] =>
  [...new Set([...openCases, ...decisions].map(({ caseId }) => caseId))].sort((a, b) => a - b);
