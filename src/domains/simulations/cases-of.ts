/** The cases of a service as text, stretch by stretch: JSON that only the counting thread takes apart. */
import { asOwner, sql, type Database, type Scope, type Tx } from "#kernel/database";
import type { Day } from "#wire";

export interface Group {
  readonly unitId: number;
  readonly name: string;
}

/** The parts of a division, in the order of the map; the division itself where it has none. */
export const groupsOf = async (tx: Tx, unitId: number, on: Day): Promise<readonly Group[]> => {
  const { rows } = await sql<Group>`
    with part as (
      select v.unit_id, v.name, s.div_no from places.unit_version v join places.scope s using (unit_id)
      where v.parent_id = ${unitId} and v.valid @> ${on}::date)
    select unit_id as "unitId", name from part
    union all
    select v.unit_id, v.name from places.unit_version v where v.unit_id = ${unitId} and v.valid @> ${on}::date and not exists (select from part)`.execute(
    tx,
  );
  return rows;
};

/** Counties with cases of the service in the scope. */
export const countiesOf = async (tx: Tx, serviceId: string, { lo, hi }: Scope): Promise<readonly number[]> => {
  const { rows } = await sql<{ countyId: number }>`
    select distinct county_id as "countyId" from cases.case_file
    where service_id = ${serviceId} and div_no >= ${lo} and div_no < ${hi} order by 1`.execute(tx);
  return rows.map(({ countyId }) => countyId);
};

export interface CasesAsked {
  readonly serviceId: string;
  readonly on: Day;
  readonly scope: Scope;
  readonly groups: readonly Group[];
  readonly counties: readonly number[];
}

/** Support that runs, and refusals of the twelve months before the day. */
const counts = ({ serviceId, on, scope }: CasesAsked) => sql`
  c.service_id = ${serviceId} and c.div_no >= ${scope.lo} and c.div_no < ${scope.hi}
  and (c.support in ('running', 'suspended') or (c.outcome = 'refused' and c.decided_on > (${on}::date - interval '12 months')::date))`;

export const casesIn = async (tx: Tx, asked: CasesAsked): Promise<number> => {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::int as cases from cases.case_file c where ${counts(asked)}`.execute(tx);
  return rows[0]?.cases ?? 0;
};

const STRETCH = 2_000;

/** Each stretch is a JSON array of `CaseText`; a stretch is in memory at a time. */
export async function* textOfCases(database: Database, asked: CasesAsked): AsyncGenerator<string> {
  const groups = asked.groups.map(({ unitId }) => unitId);
  for (let after = 0; ;) {
    const stretch = sql<{ last: number | null; text: string | null }>`
      with part as (
        select s.div_no, s.div_hi, g.nth - 1 as nth from unnest(${groups}::int[]) with ordinality g (unit_id, nth) join places.scope s using (unit_id)
      ), county as (
        select unit_id, nth - 1 as nth from unnest(${[...asked.counties]}::int[]) with ordinality k (unit_id, nth)
      ), chosen as materialized (
        select c.* from cases.case_file c where ${counts(asked)} and c.case_id > ${after} order by c.case_id limit ${STRETCH}
      ), told as (
        select c.case_id, jsonb_build_array(part.nth, county.nth, c.outcome = 'granted', greatest(coalesce(jsonb_array_length(m.facts), 0), 1), c.pays_fen, h.facts, coalesce(m.facts, '[]')) as told
        from chosen c join part on c.div_no >= part.div_no and c.div_no < part.div_hi
          join county on county.unit_id = c.county_id
          join cases.subject_household h using (case_id)
          left join lateral (select jsonb_agg(m.facts order by m.position) as facts from cases.subject_member m where m.case_id = c.case_id) m on true
      )
      select (select max(case_id) from chosen) as last, (select jsonb_agg(told)::text from told) as text`;
    const [row] = (await asOwner(database, (tx) => stretch.execute(tx))).rows;
    if (!row || row.last === null) return;
    after = row.last;
    if (row.text !== null) yield row.text;
  }
}
