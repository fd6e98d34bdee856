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
  caseId: number;
  serviceId: string;
  edition: Day;
  householdId: number | null;
  countyId: number;
  divNo: number;
}
type Deps = Pick<CaseDeps, "calendar" | "serviceOn">;

/** Those of the cases that lie in the scope, by their numbers; with `lock`, nobody else can act on them until the transaction ends. */
export const caseFiles = async (
  tx: Tx,
  deps: Deps,
  caseIds: readonly number[],
  lock = false,
): Promise<readonly CaseFile[]> => {
  const found = await sql<Row>`
    select case_id as "caseId", service_id as "serviceId", edition, household_id as "householdId", county_id as "countyId", div_no as "divNo"
    from cases.case_file where case_id = any(${[...caseIds]}::bigint[]) order by case_id ${lock ? sql`for update` : sql``}`.execute(
    tx,
  );
  const entriesBy = await entriesOf(tx, caseIds);
  return found.rows.map(({ caseId, divNo, householdId, countyId, serviceId, edition }) => {
    const declared = editionOf(deps, serviceId, edition);
    const entries = entriesBy.get(caseId) ?? [];
    const state = fold(declared, deps.calendar, entries);
    return { caseId, divNo, householdId, countyId, declared, service: procedureOf(declared, state), entries, state };
  });
};

/** The case as it stood before an entry. */
export const standingBefore = (
  { declared, entries }: Pick<CaseFile, "declared" | "entries">,
  { calendar }: Pick<CaseDeps, "calendar">,
  before: number,
): CaseState =>
  fold(
    declared,
    calendar,
    entries.filter(({ seq }) => seq < before),
  );

/**
 * Reads one case.
 * @throws notFound also for a case outside the scope
 */
export const caseFile = async (
  tx: Tx,
  deps: Deps,
  { caseId, lock = false }: { caseId: number; lock?: boolean },
): Promise<CaseFile> => {
  const [file] = await caseFiles(tx, deps, [caseId], lock);
  if (!file) throw notFound({ caseId });
  return file;
};
