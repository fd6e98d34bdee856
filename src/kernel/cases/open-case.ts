/** 登记申请 · Opens a case for whoever applies; the office that accepts it is found from where the applicant lives or has its premises. */
import { may, refuseRelatives, type Principal } from "#kernel/access";
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import type { Service } from "#policy";
import { refuseSecondApplication, refuseSecondFiling } from "./already-applying.ts";
import { findApplicant } from "./applicants/find-applicant.ts";
import type { HouseholdApplication } from "./applicants/find-household.ts";
import type { OrganisationApplication } from "./applicants/find-organisation.ts";
import type { PersonApplication } from "./applicants/find-person.ts";
import type { FoundApplicant } from "./applicants/found-applicant.ts";
import type { Asked, CaseDeps } from "./deps.ts";
import { appendEntries } from "./entry-rows.ts";
import { caseSeries, takeNumbers } from "./numbering.ts";
import { placesOfCase, type CasePlaces } from "./places-of-case.ts";
import { outsidePermission, unknownService } from "./problems.ts";
import { projectionOf } from "./projection.ts";
import type { CaseState } from "./state/case-state.ts";
import type { Entry } from "./state/entries.ts";
import { fold } from "./state/fold.ts";
import { subjectsOf } from "./subjects.ts";

interface OfService {
  /** Id of the service. */
  readonly service: string;
}
/** The case of a household. */
export interface NewCase extends HouseholdApplication, OfService {}
/** The case of a person alone, or of an organisation. */
export type NewSingleCase = OfService & (PersonApplication | OrganisationApplication);

interface Opening {
  readonly principal: Principal;
  readonly service: Service;
  readonly applicant: FoundApplicant;
  readonly places: CasePlaces;
}

const firstEntry = async (tx: Tx, { clock }: CaseDeps, opening: Opening): Promise<Entry> => {
  const { service, applicant, places, principal } = opening;
  const { householdId, applicantId, organisation, household, members } = applicant;
  const series = caseSeries(service.code, places.countyCode, clock.today().slice(0, 4));
  const caseNo = series.number(await takeNumbers(tx, series.name, 1));
  const body = {
    caseNo,
    serviceId: service.id,
    edition: service.since,
    householdId,
    applicantId,
    ...(organisation ? { organisation } : {}),
    countyCode: places.countyCode,
    places: places.places,
    household,
    members,
  };
  const { accountId, officeId, me } = principal;
  return { seq: 1, at: clock.now(), accountId, officeId, by: me.name, office: me.office.name, kind: "opened", body };
};

const writeCase = async (tx: Tx, { applicant, places, service }: Opening, state: CaseState): Promise<number> => {
  const { opened, openedAt, members, facts } = state;
  const p = projectionOf(state);
  const acceptingUnit = opened.places[service.steps[0]?.office.kind ?? ""] ?? places.countyId;
  const written = await sql<{ caseId: number }>`
    insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, organisation_id, unit_id, county_id, div_no, state, step,
      turn, turn_unit_id, due_on, total_due_on, opened_at, version)
    values (${opened.caseNo}, ${opened.serviceId}, ${opened.edition}, ${opened.householdId}, ${opened.applicantId}, ${applicant.organisation?.organisationId ?? null}, ${acceptingUnit},
      ${places.countyId}, ${applicant.divNo}, ${p.state}, ${p.step}, ${p.turn}, ${p.turn_unit_id}, ${p.due_on}, ${p.total_due_on},
      ${openedAt}, ${p.version})
    returning case_id as "caseId"`.execute(tx);
  const caseId = written.rows[0]?.caseId;
  if (caseId === undefined) throw new Error("A written case has no number");
  await sql`insert into cases.subject_household (case_id, div_no, county_id, facts)
    values (${caseId}, ${applicant.divNo}, ${places.countyId}, ${JSON.stringify(facts.household)}::jsonb)`.execute(tx);
  await sql`insert into cases.subject_member (case_id, position, person_id, div_no, facts)
    select ${caseId}::bigint, nth - 1, person_id, ${applicant.divNo}::int, facts::jsonb
    from unnest(${members.map((m) => m.personId)}::bigint[], ${facts.members.map((m) => JSON.stringify(m))}::text[])
      with ordinality as given (person_id, facts, nth)`.execute(tx);
  return caseId;
};

/** Nobody stands in two open applications of one service. */
const refuseSecond = (tx: Tx, service: Service, { members, organisation }: FoundApplicant): Promise<void> =>
  organisation ? refuseSecondFiling(tx, service, organisation) : refuseSecondApplication(tx, service, members);

const prepare = async (
  tx: Tx,
  deps: CaseDeps,
  { principal, given }: { principal: Principal; given: NewCase | NewSingleCase },
): Promise<Opening> => {
  const today = deps.clock.today();
  const service = deps.serviceOn(given.service, today);
  if (!service) throw unknownService({ service: given.service, on: today });
  if (!may(principal, "case.intake") && !may(principal, "case.help"))
    throw outsidePermission({ service: service.title });
  const applicant = await findApplicant(tx, deps, { service, given });
  await refuseRelatives(
    tx,
    principal,
    applicant.members.map(({ personId }) => personId),
  );
  await refuseSecond(tx, service, applicant);
  const places = await placesOfCase(tx, { service, unitId: applicant.unitId, on: today });
  return { principal, service, applicant, places };
};

/**
 * Opens a case and answers its number and version. Fields that only an office establishes must be left empty.
 * @throws unknownService, outsidePermission, invalidInput, alreadyApplying, alreadyFiling, noOfficePlace, and what finding the applicant throws
 */
export const openCase = async (
  tx: Tx,
  deps: CaseDeps,
  asked: Asked & { readonly given: NewCase | NewSingleCase },
): Promise<{ caseId: number; caseNo: string; version: number }> => {
  const opening = await prepare(tx, deps, asked);
  const entry = await firstEntry(tx, deps, opening);
  const state = fold(opening.service, deps.calendar, [entry]);
  const caseId = await writeCase(tx, opening, state);
  const { divNo } = opening.applicant;
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
