/** A case as lists show it. */
import { type Calendar, workdaysBetween } from "#kernel/calendar";
import { sql } from "#kernel/database";
import type { OfficeHandle, Service } from "#policy";
import type { CaseRow, Day } from "#wire";
import { yuanOf } from "../decision/statement.ts";
import { type CaseDeps, editionOf } from "../deps.ts";
import { isCertain } from "../state/clocks.ts";

export interface StoredRow {
  caseId: number;
  caseNo: string;
  serviceId: string;
  edition: Day;
  householdId: number | null;
  organisationId: number | null;
  applicantName: string | null;
  members: number;
  place: string;
  state: CaseRow["state"];
  step: string | null;
  turn: string | null;
  dueOn: Day | null;
  totalDueOn: Day | null;
  acceptedOn: Day | null;
  decidedOn: Day | null;
  outcome: CaseRow["outcome"];
  paysFen: number | null;
}

/**
 * The columns of a row for cases named c. Names of places are those of the applicant's division, or of the accepting
 * office's alone when the applicant is registered no lower.
 */
export const rowColumns = (today: Day) => sql`
  c.case_id as "caseId", c.case_no as "caseNo", c.service_id as "serviceId", c.edition, c.household_id as "householdId",
  c.organisation_id as "organisationId",
  coalesce((select p.full_name from people.person p where p.person_id = c.applicant_id),
    (select o.name from organisations.organisation o where o.organisation_id = c.organisation_id)) as "applicantName",
  (select count(*)::int from cases.subject_member m where m.case_id = c.case_id) as members,
  (select string_agg(v.name, ' · ' order by n.nth)
   from (select c.unit_id, 1 as nth union
         select h.unit_id, 2 from people.household h where h.household_id = c.household_id and h.unit_id <> c.unit_id union
         select p.unit_id, 2 from people.person p
         where c.household_id is null and p.person_id = c.applicant_id and p.unit_id <> c.unit_id union
         select o.unit_id, 2 from organisations.organisation o
         where o.organisation_id = c.organisation_id and o.unit_id <> c.unit_id) n
     join places.unit_version v on v.unit_id = n.unit_id and v.valid @> ${today}::date) as place,
  c.state, c.step, c.turn, c.due_on as "dueOn", c.total_due_on as "totalDueOn", c.accepted_on as "acceptedOn",
  c.decided_on as "decidedOn", c.outcome, c.pays_fen as "paysFen"`;

const daysLeft = (calendar: Calendar, today: Day, dueOn: Day | null): number | null =>
  dueOn === null ? null : workdaysBetween(calendar, { after: today, until: dueOn }).workdays;

/** Every office that may act in a case of the service. */
const officesOf = ({ steps, within, decides }: Service): readonly OfficeHandle[] => [
  ...steps.map(({ office }) => office),
  ...(within?.delegated ? [within.delegated.to] : []),
  ...(decides.limit ? [decides.limit.otherwise] : []),
];

export const toRow = (stored: StoredRow, deps: Pick<CaseDeps, "calendar" | "serviceOn">, today: Day): CaseRow => {
  const { edition, step, turn, paysFen, applicantName, ...rest } = stored;
  const service = editionOf(deps, stored.serviceId, edition);
  return {
    ...rest,
    applicantName: applicantName ?? "（不在本辖区）",
    serviceTitle: service.title,
    stepLabel: service.steps.find(({ verb }) => verb === step)?.label ?? null,
    turnLabel: officesOf(service).find(({ kind }) => kind === turn)?.label ?? null,
    daysLeft: daysLeft(deps.calendar, today, stored.dueOn),
    dueCertain: [stored.dueOn, stored.totalDueOn].every((day) => day === null || isCertain(deps.calendar, day)),
    pays: paysFen === null ? null : yuanOf(paysFen),
  };
};
