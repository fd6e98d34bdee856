/** 对账 · Folds every case anew and says where the projection differs from its entries. */
import { sql, type Tx } from "#kernel/database";
import { canonicalJson } from "#policy";
import { appealRow } from "./appeals/appeal-rows.ts";
import { type CaseDeps, editionOf } from "./deps.ts";
import { entriesOf } from "./entry-rows.ts";
import { type Projection, projectionOf } from "./projection.ts";
import { fold } from "./state/fold.ts";

export interface Difference {
  readonly caseNo: string;
  /** Column, or "household" or "members" for the facts, or "appeals". */
  readonly field: string;
  readonly stored: unknown;
  readonly folded: unknown;
}
export interface Refolded {
  readonly cases: number;
  readonly differences: readonly Difference[];
}

interface Row extends Projection {
  case_id: number;
  case_no: string;
  service_id: string;
  edition: string;
  household: unknown;
  members: unknown[];
  appeals: unknown[];
}

const batchSize = 1000;

const batchAfter = async (tx: Tx, caseId: number): Promise<Row[]> =>
  (
    await sql<Row>`
      select c.*, h.facts as household,
        (select coalesce(jsonb_agg(m.facts order by m.position), '[]') from cases.subject_member m where m.case_id = c.case_id) as members,
        (select coalesce(jsonb_agg(to_jsonb(a) - 'case_id' - 'div_no' order by a.nth), '[]') from cases.appeal a where a.case_id = c.case_id) as appeals
      from cases.case_file c left join cases.subject_household h on h.case_id = c.case_id
      where c.case_id > ${caseId} order by c.case_id limit ${batchSize}`.execute(tx)
  ).rows;

const differencesOf = (row: Row, folded: Readonly<Record<string, unknown>>): Difference[] =>
  Object.entries(folded).flatMap(([field, value]) => {
    const stored = row[field as keyof Row];
    return canonicalJson(stored) === canonicalJson(value)
      ? []
      : [{ caseNo: row.case_no, field, stored, folded: value }];
  });

/** Compares every case within scope, a thousand at a time; an empty list means that nothing has drifted. */
export const refoldAll = async (tx: Tx, deps: Pick<CaseDeps, "calendar" | "serviceOn">): Promise<Refolded> => {
  const differences: Difference[] = [];
  let cases = 0;
  let last = 0;
  for (;;) {
    const rows = await batchAfter(tx, last);
    if (rows.length === 0) return { cases, differences };
    const entries = await entriesOf(
      tx,
      rows.map((row) => row.case_id),
    );
    for (const row of rows) {
      const service = editionOf(deps, row.service_id, row.edition);
      const state = fold(service, deps.calendar, entries.get(row.case_id) ?? []);
      const { household, members } = state.facts;
      differences.push(
        ...differencesOf(row, { ...projectionOf(state), household, members, appeals: state.appeals.map(appealRow) }),
      );
      last = row.case_id;
    }
    cases += rows.length;
  }
};
