/** 抽查台账 · The spot checks within scope, and whom each drew with what was found. */
import { sql, type Tx } from "#kernel/database";
import type { SpotCheckCaseWire, SpotCheckWire } from "#wire";
import type { CaseDeps } from "../deps.ts";

const checksShown = 200;

export const spotChecks = async (
  tx: Tx,
  { serviceOn, clock }: Pick<CaseDeps, "serviceOn" | "clock">,
): Promise<SpotCheckWire[]> => {
  const today = clock.today();
  const found = await sql<Omit<SpotCheckWire, "serviceTitle" | "madeAt"> & { serviceId: string; madeAt: Date }>`
    select s.check_id as "checkId", s.service_id as "serviceId",
      coalesce((select v.name from places.unit_version v where v.unit_id = s.county_id and v.valid @> ${today}::date), '原区划已撤销') as county,
      lower(s.decided) as "from", upper(s.decided) - 1 as "to", s.percent, s.seed, s.population, a.full_name as "madeBy", s.made_at as "madeAt",
      count(c.case_id)::int as drawn, count(c.result)::int as done, count(*) filter (where c.result = 'differs')::int as differs
    from cases.spot_check s left join cases.spot_check_case c using (check_id) left join access.account a on a.account_id = s.made_by
    group by s.check_id, a.full_name order by s.check_id desc limit ${checksShown}`.execute(tx);
  return found.rows.map(({ serviceId, madeAt, madeBy, ...row }) => ({
    ...row,
    madeBy: madeBy ?? "（不在本辖区）",
    madeAt: madeAt.toISOString(),
    serviceTitle: serviceOn(serviceId, today)?.title ?? serviceId,
  }));
};

const whys = {
  random: "随机抽取",
  nearRelative: "近亲属备案，必查",
  complaint: "有投诉举报，必查",
  fast: "受理次日内即决定，必查",
} as const;

/** In the order of the draw. */
export const casesOfSpotCheck = async (
  tx: Tx,
  { clock }: Pick<CaseDeps, "clock">,
  checkId: number,
): Promise<SpotCheckCaseWire[]> => {
  const today = clock.today();
  const found = await sql<
    Omit<SpotCheckCaseWire, "whyLabel" | "applicantName"> & { why: keyof typeof whys; applicantName: string | null }
  >`
    select s.case_id as "caseId", c.case_no as "caseNo", p.full_name as "applicantName",
      coalesce((select v.name from places.unit_version v where v.unit_id = c.unit_id and v.valid @> ${today}::date), '—') as place,
      s.rank, s.why, s.inspectors, s.result, s.visited_on as "visitedOn", s.note
    from cases.spot_check_case s join cases.case_file c using (case_id) left join people.person p on p.person_id = c.applicant_id
    where s.check_id = ${checkId} order by s.rank limit 2000`.execute(tx);
  return found.rows.map(({ why, applicantName, ...row }) => ({
    ...row,
    applicantName: applicantName ?? "（不在本辖区）",
    whyLabel: whys[why],
  }));
};
