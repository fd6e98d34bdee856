/** What a file is about, and the division that decides who may see it. */
import { sql, type Tx } from "#kernel/database";
import { subjectNotVisible } from "./problems.ts";

export interface FileSubject {
  readonly kind: "case" | "person";
  readonly id: number;
}

const kinds = { case: "办件", person: "人员" } as const;

/**
 * The division of the subject: a file about it is seen by whoever sees it.
 * @throws subjectNotVisible
 */
export const divisionOf = async (tx: Tx, { kind, id }: FileSubject): Promise<number> => {
  const found =
    kind === "case"
      ? await sql<{ divNo: number }>`select div_no as "divNo" from cases.case_file where case_id = ${id}`.execute(tx)
      : await sql<{ divNo: number }>`select div_no as "divNo" from people.person where person_id = ${id}`.execute(tx);
  const divNo = found.rows[0]?.divNo;
  if (divNo === undefined) throw subjectNotVisible({ subject: `编号为 ${id} 的${kinds[kind]}` });
  return divNo;
};
