/** 移交办件 · When the place of a case is another one, the offices that are now the right ones go on with it. Runs as the owner. */
import { sql, type Tx } from "#kernel/database";
import { caseFile, type CaseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { enterBeside } from "../enter-beside.ts";
import { type CasePlaces, placesOfCase } from "../places-of-case.ts";
import type { EntryDraft } from "../state/entries.ts";

/** What the machine enters has no account; `by` says what made it do so. */
export const nobody = 0;

export interface Heard {
  /** Key of the event, for the audit. */
  readonly key: string;
  readonly at: Date;
  /** In words: 区划变更, 住户迁移. */
  readonly by: string;
}

export const enterByMachine = (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar">,
  { file, draft, heard: { key, at, by } }: { file: CaseFile; draft: EntryDraft; heard: Heard },
): Promise<void> => {
  const who = { at, accountId: nobody, officeId: nobody, by, office: "系统" };
  return enterBeside(tx, deps, { file, draft, who, actor: null, requestId: key });
};

const placeOf = async (tx: Tx, { householdId, state }: CaseFile): Promise<{ unitId: number; divNo: number } | null> => {
  const { applicantId, opened } = state;
  const found = await sql<{ unitId: number; divNo: number }>`
    select unit_id as "unitId", div_no as "divNo" from people.household where household_id = ${householdId}
    union all
    select unit_id, div_no from people.person where ${householdId}::bigint is null and person_id = ${applicantId}
    union all
    select unit_id, div_no from organisations.organisation where organisation_id = ${opened.organisation?.organisationId ?? null}`.execute(
    tx,
  );
  return found.rows[0] ?? null;
};

const isSame = (file: CaseFile, now: CasePlaces): boolean =>
  file.countyId === now.countyId &&
  Object.entries(now.places).every(([kind, unitId]) => file.state.places[kind] === unitId);

/** What the task of the division change asked somebody to do. */
const settleTask = (tx: Tx, caseId: number) =>
  sql`delete from places.rescope_task where subject = 'cases.case_file' and why = 'case-office' and done_at is null
    and (subject_key ->> 'case_id')::bigint = ${caseId}`.execute(tx);

/** `away`: the place lies in another county now. */
export type HandedOver = "stays" | "handed" | "away";

/**
 * Hands one case over; nothing happens where its offices are the right ones already. `withinCounty`: a case that would come
 * to another county stays, because there it is closed and opened anew by people (文 DB-X-15).
 */
export const handOver = async (
  tx: Tx,
  deps: Pick<CaseDeps, "calendar" | "serviceOn" | "clock">,
  { caseId, heard, why, withinCounty }: { caseId: number; heard: Heard; why: string; withinCounty: boolean },
): Promise<HandedOver> => {
  const before = await caseFile(tx, deps, { caseId, lock: true });
  const place = await placeOf(tx, before);
  if (place === null) return "stays";
  const now = await placesOfCase(tx, { service: before.declared, unitId: place.unitId, on: deps.clock.today() });
  if (withinCounty && now.countyId !== before.countyId) return "away";
  if (before.divNo !== place.divNo) await sql`select cases.carry(${caseId}::bigint, ${place.divNo}::int)`.execute(tx);
  if (isSame(before, now)) return "stays";
  const body = { places: now.places, countyCode: now.countyCode, why };
  await enterByMachine(tx, deps, {
    file: { ...before, divNo: place.divNo },
    draft: { kind: "handedOver", body },
    heard,
  });
  const accepting = now.places[before.declared.steps[0]?.office.kind ?? ""] ?? now.countyId;
  await sql`update cases.case_file set unit_id = ${accepting}, county_id = ${now.countyId} where case_id = ${caseId}`.execute(
    tx,
  );
  await sql`update cases.subject_household set county_id = ${now.countyId} where case_id = ${caseId}`.execute(tx);
  await settleTask(tx, caseId);
  return "handed";
};
