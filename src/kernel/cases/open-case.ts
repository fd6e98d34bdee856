/** 登记申请 · Opens a case for a household; the office that accepts it is found from where the household lives. */
import { may, refuseRelatives, type Principal } from "#kernel/access";
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { type Household, householdOn } from "#kernel/people";
import { invalidInput } from "#kernel/problems";
import type { Service } from "#policy";
import { refuseSecondApplication } from "./already-applying.ts";
import type { Asked, CaseDeps } from "./deps.ts";
import { appendEntries } from "./entry-rows.ts";
import { caseSeries, takeNumbers } from "./numbering.ts";
import { placesOfCase, type CasePlaces } from "./places-of-case.ts";
import { noSuchHousehold, outsidePermission, unknownService } from "./problems.ts";
import { projectionOf } from "./projection.ts";
import { type Application, readApplication, type ReadApplication } from "./read-application.ts";
import type { CaseState } from "./state/case-state.ts";
import type { Entry } from "./state/entries.ts";
import { fold } from "./state/fold.ts";
import { subjectsOf } from "./subjects.ts";

export interface NewCase extends Application {
  /** Id of the service. */
  readonly service: string;
  readonly householdId: number;
}

interface Opening {
  readonly principal: Principal;
  readonly service: Service;
  readonly household: Household;
  readonly places: CasePlaces;
  readonly read: ReadApplication;
  readonly applicantId: number;
}

const firstEntry = async (tx: Tx, { clock }: CaseDeps, opening: Opening): Promise<Entry> => {
  const { service, household, places, read, applicantId, principal } = opening;
  const series = caseSeries(service.code, places.countyCode, clock.today().slice(0, 4));
  const caseNo = series.number(await takeNumbers(tx, series.name, 1));
  const body = {
    caseNo,
    serviceId: service.id,
    edition: service.since,
    householdId: household.householdId,
    applicantId,
    countyCode: places.countyCode,
    places: places.places,
    ...read,
  };
  const { accountId, officeId, me } = principal;
  return { seq: 1, at: clock.now(), accountId, officeId, by: me.name, office: me.office.name, kind: "opened", body };
};

const writeCase = async (tx: Tx, { household, places, service }: Opening, state: CaseState): Promise<number> => {
  const { opened, openedAt, members, facts } = state;
  const p = projectionOf(state);
  const acceptingUnit = opened.places[service.steps[0]?.office.kind ?? ""] ?? places.countyId;
  const written = await sql<{ caseId: number }>`
    insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id, county_id, div_no, state, step,
      turn, turn_unit_id, due_on, total_due_on, opened_at, version)
    values (${opened.caseNo}, ${opened.serviceId}, ${opened.edition}, ${opened.householdId}, ${opened.applicantId}, ${acceptingUnit},
      ${places.countyId}, ${household.divNo}, ${p.state}, ${p.step}, ${p.turn}, ${p.turn_unit_id}, ${p.due_on}, ${p.total_due_on},
      ${openedAt}, ${p.version})
    returning case_id as "caseId"`.execute(tx);
  const caseId = written.rows[0]?.caseId;
  if (caseId === undefined) throw new Error("A written case has no number");
  await sql`insert into cases.subject_household (case_id, div_no, county_id, facts)
    values (${caseId}, ${household.divNo}, ${places.countyId}, ${JSON.stringify(facts.household)}::jsonb)`.execute(tx);
  await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
    select ${caseId}::bigint, nth - 1, person_id, ${household.divNo}::int, facts::jsonb
    from unnest(${members.map((m) => m.personId)}::bigint[], ${facts.members.map((m) => JSON.stringify(m))}::text[])
      with ordinality as given (person_id, facts, nth)`.execute(tx);
  return caseId;
};

const prepare = async (
  tx: Tx,
  deps: CaseDeps,
  { principal, given }: { principal: Principal; given: NewCase },
): Promise<Opening> => {
  const today = deps.clock.today();
  const service = deps.serviceOn(given.service, today);
  if (!service) throw unknownService({ service: given.service, on: today });
  if (!may(principal, "case.intake") && !may(principal, "case.help"))
    throw outsidePermission({ service: service.title });
  const household = await householdOn(tx, deps, { householdId: given.householdId, asOf: today });
  if (!household) throw noSuchHousehold({ householdId: given.householdId });
  const read = readApplication(service, given, household.members);
  if (!read.ok) throw invalidInput(read.issues);
  await refuseRelatives(
    tx,
    principal,
    household.members.map(({ personId }) => personId),
  );
  await refuseSecondApplication(tx, service, read.value.members);
  const places = await placesOfCase(tx, { service, unitId: household.unitId, on: today });
  return { principal, service, household, places, read: read.value, applicantId: given.applicantId };
};

/**
 * Opens a case and answers its number and version. Fields that only an office establishes must be left empty.
 * @throws unknownService, outsidePermission, noSuchHousehold, invalidInput, alreadyApplying, noOfficePlace
 */
export const openCase = async (
  tx: Tx,
  deps: CaseDeps,
  asked: Asked & { readonly given: NewCase },
): Promise<{ caseId: number; caseNo: string; version: number }> => {
  const opening = await prepare(tx, deps, asked);
  const entry = await firstEntry(tx, deps, opening);
  const state = fold(opening.service, deps.calendar, [entry]);
  const caseId = await writeCase(tx, opening, state);
  const { divNo } = opening.household;
  await appendEntries(tx, { caseId, divNo, entries: [entry] });
  await record(tx, {
    actor: asked.principal,
    requestId: asked.requestId,
    act: "write",
    what: "cases.open",
    subjects: subjectsOf(caseId, divNo, state),
    at: entry.at,
  });
  return { caseId, caseNo: state.opened.caseNo, version: state.version };
};
