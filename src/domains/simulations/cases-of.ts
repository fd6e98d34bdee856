/** The cases of a service as bytes, stretch by stretch, which only the counting thread takes apart. */
import { layoutMark, packFacts } from "#kernel/cases";
import { asOwner, sql, type Database, type Scope, type Tx } from "#kernel/database";
import type { Packing } from "#policy";
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
const counts = ({ serviceId, on, scope }: CasesAsked) => sql<boolean>`
  c.service_id = ${serviceId} and c.div_no >= ${scope.lo} and c.div_no < ${scope.hi}
  and (c.support in ('running', 'suspended') or (c.outcome = 'refused' and c.decided_on > (${on}::date - interval '12 months')::date))`;

export const casesIn = async (tx: Tx, asked: CasesAsked): Promise<number> => {
  const { rows } = await sql<{ cases: number }>`
    select count(*)::int as cases from cases.case_file c where ${counts(asked)}`.execute(tx);
  return rows[0]?.cases ?? 0;
};

/** So many cases come at once; they are in memory one stretch at a time. */
const STRETCH = 10_000;

export interface Stretch {
  readonly cases: number;
  /** Of each case its heading, see `readHeadings`, in the order of `facts`. */
  readonly headings: Uint8Array;
  /** Of each case its packed facts, one behind the other. */
  readonly facts: Uint8Array;
}

/** What has no bytes yet is packed first. */
export async function* packedCases(
  database: Database,
  asked: CasesAsked,
  { packing, reached }: { packing: Packing; reached: () => Promise<void> },
): AsyncGenerator<Stretch> {
  await packFacts(database, { packing, which: counts(asked), reached });
  const groups = asked.groups.map(({ unitId }) => unitId);
  for (let after = 0; ;) {
    const stretch = sql<{ last: number | null } & Stretch>`
      with part as materialized (
        select s.div_no, s.div_hi, int4send((g.nth - 1)::int) as nth from unnest(${groups}::int[]) with ordinality g (unit_id, nth) join places.scope s using (unit_id)
      ), county as materialized (
        select unit_id, int4send((nth - 1)::int) as nth from unnest(${[...asked.counties]}::int[]) with ordinality k (unit_id, nth)
      ), chosen as materialized (
        select c.* from cases.case_file c where ${counts(asked)} and c.case_id > ${after} order by c.case_id limit ${STRETCH}
      ), told as materialized (
        select c.case_id, part.nth || county.nth || int4send(greatest(p.persons, 1)) || int4send(coalesce(c.support in ('running', 'suspended'), false)::int)
          || int8send(coalesce(c.pays_fen, -1)) as heading, p.facts
        from chosen c join part on c.div_no >= part.div_no and c.div_no < part.div_hi
          join county on county.unit_id = c.county_id
          join cases.packed_facts p on p.case_id = c.case_id and p.layout = ${layoutMark(packing)}
      )
      select (select max(case_id) from chosen) as last, count(*)::int as cases, coalesce(string_agg(heading, '' order by case_id), '') as headings,
        coalesce(string_agg(facts, '' order by case_id), '') as facts from told`;
    const [row] = (await asOwner(database, (tx) => stretch.execute(tx))).rows;
    if (!row || row.last === null) return;
    after = row.last;
    if (row.cases > 0) yield { cases: row.cases, headings: row.headings, facts: row.facts };
  }
}
