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

const shownRecord = ({ record, heading, asOf, ...row }: StoredHit): FoundRecord[] => {
  const table = tableOf(row.source);
  return table ? [{ ...row, cells: shownCells(table, heading, record), freshUntil: freshUntil(table, asOf) }] : [];
};

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
  return rows.flatMap(shownRecord);
};

/** Deliveries and records of one inquiry about many, as far as the reader sees them. */
export const answersOfInquiry = async (
  tx: Tx,
  inquiryId: number,
): Promise<{ readonly deliveries: readonly AskedDelivery[]; readonly records: readonly FoundRecord[] }> => {
  const deliveries = await sql<AskedDelivery>`
    select d.delivery_id as "deliveryId", d.inquiry_id as "inquiryId", d.source, d.state, d.due_on as "dueOn", q.asked_at as "askedAt",
      d.answered_at as "answeredAt", d.as_of as "asOf", d.hits, d.problems
    from evidence.inquiry q join evidence.delivery d using (inquiry_id) where q.inquiry_id = ${inquiryId} order by d.source`.execute(
    tx,
  );
  const { rows } = await sql<StoredHit>`
    select d.delivery_id as "deliveryId", h.row_no as "rowNo", h.person_id as "personId", d.source, h.amount as "amountFen", h.renamed, h.record,
      d.heading, d.as_of as "asOf"
    from evidence.delivery d join evidence.hit h using (delivery_id) where d.inquiry_id = ${inquiryId} order by h.person_id, d.source`.execute(
    tx,
  );
  return { deliveries: deliveries.rows, records: rows.flatMap(shownRecord) };
};

/** The newest inquiry of a kind about a service that belongs to a division; null when there was none. */
export const newestInquiry = async (
  tx: Tx,
  { kind, serviceId, divNo }: { readonly kind: string; readonly serviceId: string; readonly divNo: number },
): Promise<{ readonly inquiryId: number; readonly askedAt: Date; readonly persons: number } | null> => {
  const { rows } = await sql<{ inquiryId: number; askedAt: Date; persons: number }>`
    select q.inquiry_id as "inquiryId", q.asked_at as "askedAt",
      (select count(*)::int from evidence.inquired i where i.inquiry_id = q.inquiry_id and i.authorisation_id is not null) as persons
    from evidence.inquiry q where q.kind = ${kind} and q.service_id = ${serviceId} and q.div_no = ${divNo}
    order by q.inquiry_id desc limit 1`.execute(tx);
  return rows[0] ?? null;
};
