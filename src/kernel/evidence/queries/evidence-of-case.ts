/** 核对情况 · What was asked about the persons of a case, who answered, and what came back. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { staleAfter, type DepartmentTable } from "../sources/department-table.ts";
import { tableOf } from "../sources/tables.ts";
import { shownCells, type ShownCell } from "./record-cells.ts";
import { addDays } from "#kernel/calendar";

export interface AskedDelivery {
  readonly deliveryId: number;
  readonly inquiryId: number;
  readonly source: string;
  readonly state: "asked" | "answered" | "refused";
  readonly dueOn: Day | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  readonly asOf: Day | null;
  readonly hits: number | null;
  readonly problems: readonly string[] | null;
}
export interface FoundRecord {
  readonly deliveryId: number;
  readonly rowNo: number;
  readonly personId: number;
  readonly source: string;
  /** Whole fen; null: the table has no amount, or the department leaves it open. */
  readonly amountFen: number | null;
  /** Delivered under another name: for a person to look at. */
  readonly renamed: boolean;
  readonly cells: readonly ShownCell[];
  /** After this day it says nothing about the present. */
  readonly freshUntil: Day | null;
}

interface StoredHit {
  deliveryId: number;
  rowNo: number;
  personId: number;
  source: string;
  amountFen: number | null;
  renamed: boolean;
  record: string;
  heading: string | null;
  asOf: Day | null;
}

/** Deliveries of every inquiry of the case, the newest inquiry first, the sources of one in the order of their names. */
export const deliveriesOfCase = async (tx: Tx, caseId: number): Promise<readonly AskedDelivery[]> => {
  const { rows } = await sql<AskedDelivery>`
    select d.delivery_id as "deliveryId", d.inquiry_id as "inquiryId", d.source, d.state, d.due_on as "dueOn", q.asked_at as "askedAt",
      d.answered_at as "answeredAt", d.as_of as "asOf", d.hits, d.problems
    from evidence.inquiry q join evidence.delivery d using (inquiry_id)
    where q.case_id = ${caseId} order by q.inquiry_id desc, d.source`.execute(tx);
  return rows;
};

const freshUntil = (table: DepartmentTable, asOf: Day | null): Day | null =>
  asOf === null ? null : addDays(asOf, staleAfter[table.every]);

/** Records of the newest answer of each source: an older one has been overtaken. */
export const recordsOfCase = async (tx: Tx, caseId: number): Promise<readonly FoundRecord[]> => {
  const { rows } = await sql<StoredHit>`
    with newest as (
      select distinct on (d.source) d.delivery_id, d.source, d.heading, d.as_of
      from evidence.inquiry q join evidence.delivery d using (inquiry_id)
      where q.case_id = ${caseId} and d.state = 'answered' order by d.source, d.delivery_id desc)
    select n.delivery_id as "deliveryId", h.row_no as "rowNo", h.person_id as "personId", n.source, h.amount as "amountFen", h.renamed, h.record,
      n.heading, n.as_of as "asOf"
    from newest n join evidence.hit h using (delivery_id) order by n.source, h.person_id, h.row_no`.execute(tx);
  return rows.flatMap(({ record, heading, asOf, ...row }) => {
    const table = tableOf(row.source);
    return table ? [{ ...row, cells: shownCells(table, heading, record), freshUntil: freshUntil(table, asOf) }] : [];
  });
};
