/** 事实的紧凑副本 · Facts of many cases as bytes: packed when first needed, and anew when a case has gone on or other fields are read. */
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";
import type { HouseholdFacts, Packing } from "#policy";

/** A condition on `c`, the row of cases.case_file. */
export type CaseCondition = ReturnType<typeof sql<boolean>>;

/** Under this mark the bytes of a packing lie. */
export const layoutMark = ({ layout }: Packing): string => sm3(layout);

const STRETCH = 500;

interface Unpacked extends HouseholdFacts {
  readonly caseId: number;
  readonly version: number;
  readonly persons: number;
}
const unpacked = async (tx: Tx, after: number, mark: string, which: CaseCondition): Promise<readonly Unpacked[]> => {
  const { rows } = await sql<Unpacked>`
    select c.case_id as "caseId", c.version, h.facts as household, coalesce(m.facts, '[]') as members, coalesce(m.persons, 0) as persons
    from cases.case_file c join cases.subject_household h using (case_id)
      left join lateral (select jsonb_agg(m.facts order by m.position) as facts, count(*)::int as persons
        from cases.subject_member m where m.case_id = c.case_id) m on true
    where c.case_id > ${after} and ${which} and not exists (
      select from cases.packed_facts p where p.case_id = c.case_id and p.layout = ${mark} and p.version = c.version)
    order by c.case_id limit ${STRETCH}`.execute(tx);
  return rows;
};

const write = (tx: Tx, { pack }: Packing, mark: string, cases: readonly Unpacked[]): Promise<unknown> =>
  // The version is the one that was read with the facts: should the case have gone on since, the bytes simply do not hold.
  sql`insert into cases.packed_facts as p (case_id, layout, version, persons, facts)
    select case_id, ${mark}, version, persons, facts from unnest(${cases.map(({ caseId }) => caseId)}::bigint[],
      ${cases.map(({ version }) => version)}::int[], ${cases.map(({ persons }) => persons)}::int[],
      ${cases.map((facts) => Buffer.from(pack(facts)))}::bytea[]) as given (case_id, version, persons, facts)
    on conflict (case_id) do update set layout = excluded.layout, version = excluded.version, persons = excluded.persons, facts = excluded.facts
    where p.layout <> excluded.layout or p.version < excluded.version`.execute(tx);

/**
 * Packs the cases that have no bytes that hold, a few hundred at a time, so that requests are answered meanwhile.
 * @param reached is told after each stretch and may break the work off by throwing; what is packed stays packed
 */
export const packFacts = async (
  database: Database,
  { packing, which, reached }: { packing: Packing; which: CaseCondition; reached: () => Promise<void> },
): Promise<void> => {
  const mark = layoutMark(packing);
  for (let after = 0; ;) {
    const cases = await asOwner(database, (tx) => unpacked(tx, after, mark, which));
    const last = cases.at(-1);
    if (!last) return;
    await asOwner(database, (tx) => write(tx, packing, mark, cases));
    await reached();
    after = last.caseId;
  }
};
