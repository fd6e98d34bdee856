/** 动态管理待办 · Reviews that are due, changes that wait, gradual exits that end: for one office, and by office for supervision. */
import type { Principal } from "#kernel/access";
import { addDays, daysBetween } from "#kernel/calendar";
import { sql, type Tx } from "#kernel/database";
import { outcomeKind } from "#policy";
import type { Day, ReviewSupervisionRow, SupportRow, SupportTodo } from "#wire";
import { yuanOf } from "../decision/statement.ts";
import { type CaseDeps, editionOf } from "../deps.ts";
import { statusLabels } from "../support/support.ts";

type Deps = Pick<CaseDeps, "serviceOn" | "clock">;

/** Days before its day on which a review is shown (文 2.9). */
const ahead = 30;
const rowsShown = 100;

interface Stored extends Omit<
  SupportRow,
  "serviceTitle" | "statusLabel" | "pays" | "waits" | "daysLeft" | "applicantName"
> {
  serviceId: string;
  edition: Day;
  applicantName: string | null;
  paysFen: number | null;
  matter: "look" | "decide" | null;
}

/** What waits, and by when; a matter goes first, because it holds up everything else. */
const waitOf = ({ matter, endsOn, reviewDueOn }: Stored, soon: Day): { waits: string; dueOn: Day | null } => {
  if (matter !== null) return { waits: matter === "decide" ? "作出变更决定" : "核查变化", dueOn: null };
  if (endsOn !== null && endsOn <= soon) return { waits: "渐退期满", dueOn: endsOn };
  return { waits: "复核", dueOn: reviewDueOn };
};

const toRow = (stored: Stored, deps: Deps, { today, soon }: { today: Day; soon: Day }): SupportRow => {
  const { serviceId, edition, paysFen, matter: _, applicantName, ...row } = stored;
  const service = editionOf(deps, serviceId, edition);
  const { waits, dueOn } = waitOf(stored, soon);
  return {
    ...row,
    applicantName: applicantName ?? "（不在本辖区）",
    serviceTitle: service.title,
    statusLabel: statusLabels[row.status],
    pays: paysFen === null || outcomeKind(service) !== "month" ? null : yuanOf(paysFen),
    waits,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
  };
};

/**
 * What waits at the official's own office: reviews due within thirty days at the office that took the application in, matters
 * at the office whose turn it is, gradual exits that end at the deciding office's.
 */
export const supportTodo = async (tx: Tx, deps: Deps, { me }: Principal): Promise<SupportTodo> => {
  const today = deps.clock.today();
  const soon = addDays(today, ahead);
  const { office, division } = me;
  const takesIn = office.kind === "township";
  const review = sql`(${takesIn} and c.unit_id = ${division.unitId} and c.support in ('running','suspended') and c.matter is null
    and c.review_due_on <= ${soon}::date)`;
  const matter = sql`(c.matter_unit_id = ${division.unitId} and c.matter_turn = ${office.kind})`;
  const ending = sql`(c.support = 'leaving' and c.support_ends_on <= ${soon}::date
    and (c.unit_id = ${division.unitId} or c.county_id = ${division.unitId}))`;
  const counted = await sql<SupportTodo["counts"]>`
    select count(*) filter (where ${review} and c.review_due_on < ${today}::date)::int as "reviewsOverdue",
      count(*) filter (where ${review} and c.review_due_on >= ${today}::date)::int as "reviewsSoon",
      count(*) filter (where ${matter})::int as matters, count(*) filter (where ${ending})::int as ending
    from cases.case_file c where ${review} or ${matter} or ${ending}`.execute(tx);
  const found = await sql<Stored>`
    select c.case_id as "caseId", c.case_no as "caseNo", c.service_id as "serviceId", c.edition, p.full_name as "applicantName",
      coalesce((select v.name from people.household h join places.unit_version v
          on v.unit_id = h.unit_id and v.valid @> ${today}::date where h.household_id = c.household_id),
        (select v.name from places.unit_version v where v.unit_id = c.unit_id and v.valid @> ${today}::date), '—') as place,
      c.support as status, c.pays_fen as "paysFen", c.review_label as "reviewLabel", c.review_due_on as "reviewDueOn",
      c.support_ends_on as "endsOn", c.matter
    from cases.case_file c left join people.person p on p.person_id = c.applicant_id
    where ${review} or ${matter} or ${ending}
    order by c.matter is null, least(c.review_due_on, c.support_ends_on), c.case_id limit ${rowsShown}`.execute(tx);
  const none = { reviewsOverdue: 0, reviewsSoon: 0, matters: 0, ending: 0 };
  return { counts: counted.rows[0] ?? none, rows: found.rows.map((row) => toRow(row, deps, { today, soon })) };
};

/** By accepting office within scope, the one with most overdue first: an overdue review is the office's fault, and nobody's payment stops for it. */
export const reviewSupervision = async (tx: Tx, { clock }: Pick<Deps, "clock">): Promise<ReviewSupervisionRow[]> => {
  const today = clock.today();
  const found = await sql<ReviewSupervisionRow>`
    select c.unit_id as "unitId",
      coalesce((select v.name from places.unit_version v where v.unit_id = c.unit_id and v.valid @> ${today}::date), '原区划已撤销') as place,
      count(*)::int as running,
      count(*) filter (where c.review_due_on >= ${today}::date and c.review_due_on <= ${addDays(today, ahead)}::date)::int as "reviewsSoon",
      count(*) filter (where c.review_due_on < ${today}::date)::int as "reviewsOverdue",
      min(c.review_due_on) filter (where c.review_due_on < ${today}::date) as "oldestDueOn",
      count(*) filter (where c.matter is not null)::int as matters
    from cases.case_file c where c.support is not null and c.support <> 'ended'
    group by c.unit_id order by "reviewsOverdue" desc, "oldestDueOn", c.unit_id limit 500`.execute(tx);
  return found.rows;
};
