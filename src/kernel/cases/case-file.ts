/** One case as stored: its projection row, its entries and their fold. */
import { sql, type Tx } from "#kernel/database";
import type { Service } from "#policy";
import type { Day } from "#wire";
import { type CaseDeps, editionOf } from "./deps.ts";
import { entriesOf } from "./entry-rows.ts";
import { notFound } from "./problems.ts";
import type { CaseState } from "./state/case-state.ts";
import type { Entry } from "./state/entries.ts";
import { fold } from "./state/fold.ts";
import { procedureOf } from "./state/procedure-of.ts";

export interface CaseFile {
  readonly caseId: number;
  readonly divNo: number;
  readonly householdId: number | null;
  readonly countyId: number;
  readonly declared: Service;
  /** The procedure as it runs in this case. */
  readonly service: Service;
  readonly entries: readonly Entry[];
  readonly state: CaseState;
}

interface Row {
  serviceId: string;
  edition: Day;
  householdId: number | null;
  countyId: number;
  divNo: number;
}

/**
 * Reads a case; with `lock`, nobody else can act on it until the transaction ends.
 * @throws notFound also for a case outside the scope
 */
export const caseFile = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn">,
  { caseId, lock = false }: { caseId: number; lock?: boolean },
): Promise<CaseFile> => {
  const found = await sql<Row>`
    select service_id as "serviceId", edition, household_id as "householdId", county_id as "countyId", div_no as "divNo"
    from cases.case_file where case_id = ${caseId} ${lock ? sql`for update` : sql``}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw notFound({ caseId });
  const declared = editionOf(deps, row.serviceId, row.edition);
  const entries = (await entriesOf(tx, [caseId])).get(caseId) ?? [];
  const { divNo, householdId, countyId } = row;
  const state = fold(declared, deps.calendar, entries);
  return { caseId, divNo, householdId, countyId, declared, service: procedureOf(declared, state), entries, state };
};
