/** 台账明细 · The cases behind one figure of one division, page by page, as far as the reader may see them. */
import { sql, type Scope, type Tx } from "#kernel/database";
import { applicantName, placeName } from "./case-words.ts";
import { counted } from "./counted.ts";
import type { Asked, Figure } from "./figures.ts";

export interface FigureRow {
  readonly caseId: number;
  readonly caseNo: string;
  /** Null: hidden from the reader. */
  readonly applicantName: string | null;
  readonly place: string;
  readonly persons: number;
  readonly fen: number | null;
  readonly since: string | null;
  readonly reviewLabel: string | null;
}

export interface RowsAsked extends Asked {
  readonly figure: Figure;
  readonly after?: number;
  readonly limit?: number;
}

/** In the scope of the transaction: a protected person's case is counted elsewhere and not listed here. */
export const rowsOfFigure = async (tx: Tx, asked: RowsAsked, scope: Scope): Promise<readonly FigureRow[]> => {
  const { rows } = await sql<FigureRow>`
    select c.case_id as "caseId", c.case_no as "caseNo",
      ${applicantName} as "applicantName", ${placeName} as place,
      (select count(*)::int from cases.subject_member m where m.case_id = c.case_id) as persons, n.fen,
      to_char(c.decided_on, 'YYYY-MM-DD') as since, c.review_label as "reviewLabel"
    from (${counted(asked)}) n join cases.case_file c using (case_id)
    where n.figure = ${asked.figure} and c.div_no >= ${scope.lo} and c.div_no < ${scope.hi} and c.case_id > ${asked.after ?? 0}
    order by c.case_id limit ${Math.min(asked.limit ?? 50, 500)}`.execute(tx);
  return rows;
};
