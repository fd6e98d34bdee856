/** 双随机抽取 · Draws cases, and who visits them, by a seed that is kept; whoever has it draws the same again. */
import { randomBytes } from "node:crypto";
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { invalidInput } from "#kernel/problems";
import type { Day, InputIssue } from "#wire";
import type { Asked, CaseDeps } from "../deps.ts";
import { unknownService } from "../problems.ts";
import { nobodyToDraw, noSpotCheck, notTheCounty } from "./problems.ts";

export interface NewSpotCheck {
  readonly service: string;
  /** Cases granted from … to …, both included. */
  readonly from: Day;
  readonly to: Day;
  /** Names, separated by 、. */
  readonly inspectors: string;
}

/** The order of a draw: by the SHA-256 of seed and case number. Public, so that it can be repeated by anybody. */
const drawnBy = (seed: unknown, what: unknown) => sql`sha256(convert_to(${seed}::text || '/' || ${what}, 'UTF8'))`;

const population = ({ countyId, service, from, to }: { countyId: number; service: string; from: Day; to: Day }) => sql`
  select c.case_id, c.case_no, c.div_no, case
      when exists (select from cases.entry e where e.case_id = c.case_id and e.kind = 'accepted' and e.body ->> 'nearRelative' = 'true')
        then 'nearRelative'
      when exists (select from cases.appeal a where a.case_id = c.case_id and a.kind = 'complaint') then 'complaint'
      when c.decided_on - c.accepted_on <= 1 then 'fast' end as flag
  from cases.case_file c
  where c.county_id = ${countyId}::int and c.service_id = ${service} and c.outcome = 'granted'
    and c.decided_on between ${from}::date and ${to}::date`;

interface Drawing {
  readonly checkId: number;
  readonly percent: number;
  readonly seed: string;
  readonly inspectors: readonly string[];
  readonly of: { countyId: number; service: string; from: Day; to: Day };
}

/** The share is rounded up; what stands out is added to what chance drew. Two inspectors each, by the same seed. */
const writeDrawn = (tx: Tx, { checkId, percent, seed, inspectors, of }: Drawing) =>
  sql`insert into cases.spot_check_case (check_id, case_id, div_no, rank, why, inspectors)
    select ${checkId}::bigint, case_id, div_no, rank,
      case when rank <= ceil(n * ${percent}::numeric / 100) then 'random' else flag end,
      (select array_agg(name order by nth) from (
        select name, row_number() over (order by ${drawnBy(seed, sql`case_no || '/' || name`)}, name) as nth
        from unnest(${[...inspectors]}::text[]) as name) i where nth <= 2)
    from (select p.*, row_number() over (order by ${drawnBy(seed, sql`case_no`)}, case_no) as rank, count(*) over () as n
          from (${population(of)}) p) d
    where rank <= ceil(n * ${percent}::numeric / 100) or flag is not null`.execute(tx);

const read = ({ from, to, inspectors }: NewSpotCheck, today: Day): readonly string[] => {
  const names = [...new Set(inspectors.split(/[、，,;；\s]+/).filter((name) => name !== ""))];
  const issues: InputIssue[] = [
    ...(to > today ? [{ at: "to", code: "in-the-future", says: "决定日期不能晚于今天" }] : []),
    ...(from > to ? [{ at: "from", code: "too-late", says: "开始日期不能晚于结束日期" }] : []),
    ...(names.length < 2 ? [{ at: "inspectors", code: "too-few", says: "检查人员不得少于两人，请用顿号隔开" }] : []),
  ];
  if (issues.length > 0) throw invalidInput(issues);
  return names;
};

/** @throws notTheCounty, unknownService, noSpotCheck, nobodyToDraw, invalidInput */
export const drawSpotCheck = async (
  tx: Tx,
  { clock, serviceOn }: Pick<CaseDeps, "clock" | "serviceOn">,
  {
    principal,
    requestId,
    given,
    seed = randomBytes(16).toString("hex"),
  }: Asked & { given: NewSpotCheck; seed?: string },
): Promise<{ checkId: number }> => {
  const { office, division } = principal.me;
  if (office.kind !== "county") throw notTheCounty({ office: office.name });
  const at = clock.now();
  const today = clock.today();
  const service = serviceOn(given.service, today);
  if (!service) throw unknownService({ service: given.service, on: today });
  if (!service.spotCheck) throw noSpotCheck({ service: service.title });
  const inspectors = read(given, today);
  const { from, to } = given;
  const { percent } = service.spotCheck;
  const of = { countyId: division.unitId, service: service.id, from, to };
  const written = await sql<{ checkId: number; population: number }>`
    insert into cases.spot_check (service_id, county_id, div_no, decided, percent, seed, inspectors, population, made_by, made_at)
    select ${service.id}, ${division.unitId}, ${principal.divNo}, daterange(${from}, ${to}, '[]'), ${percent}, ${seed},
      ${[...inspectors]}::text[], (select count(*) from (${population(of)}) p), ${principal.accountId}, ${at}
    returning check_id as "checkId", population`.execute(tx);
  const [check] = written.rows;
  if (!check || check.population === 0) throw nobodyToDraw({ from, to });
  const { checkId } = check;
  await writeDrawn(tx, { checkId, percent, seed, inspectors, of });
  const drawn = await sql<{ id: number; divNo: number }>`
    select case_id as id, div_no as "divNo" from cases.spot_check_case where check_id = ${checkId}`.execute(tx);
  const subjects = drawn.rows.map((row) => ({ kind: "case" as const, ...row }));
  const detail = { checkId, seed, percent, population: check.population };
  await record(tx, { actor: principal, requestId, act: "write", what: "cases.spot-check", detail, subjects, at });
  return { checkId };
};
