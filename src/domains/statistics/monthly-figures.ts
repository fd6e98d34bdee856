/** 月报 · The figures of a month by the parts of a division; what lies in no part of it stands in a row of its own, so that the rows always make the total. */
import { sql, type Scope, type Tx } from "#kernel/database";
import { counted } from "./counted.ts";
import type { Asked, Figure } from "./figures.ts";

export interface Count {
  readonly cases: number;
  readonly persons: number;
  /** Whole fen a month; null where the figure has no amount. */
  readonly fen: number | null;
}
export interface PartOfMonth {
  /** Null: in no part of the division, see above. */
  readonly unitId: number | null;
  readonly name: string | null;
  readonly counts: Readonly<Partial<Record<Figure, Count>>>;
}

/**
 * Counts everybody within `scope`, protected persons too: numbers name nobody. Run it as the platform, the caller has proved the right to the scope.
 * The parts are those of today.
 */
export const monthlyFigures = async (tx: Tx, asked: Asked, scope: Scope): Promise<readonly PartOfMonth[]> => {
  const { rows } = await sql<PartOfMonth>`
    with part as (
      select v.unit_id, v.name, s.div_no, s.div_hi from places.unit_version v join places.scope s using (unit_id)
      where v.parent_id = ${asked.unitId} and upper_inf(v.valid)
    ), line as (
      select n.figure, n.fen, c.case_id, c.div_no, (select count(*) from cases.subject_member m where m.case_id = c.case_id) as persons
      from (${counted(asked)}) n join cases.case_file c using (case_id)
      where c.div_no >= ${scope.lo} and c.div_no < ${scope.hi}
    ), sum as (
      select p.unit_id, p.name, l.figure, count(*)::int as cases, sum(l.persons)::int as persons, sum(l.fen)::bigint as fen
      from line l left join part p on l.div_no >= p.div_no and l.div_no < p.div_hi group by p.unit_id, p.name, l.figure
    )
    select unit_id as "unitId", name, coalesce(jsonb_object_agg(figure, jsonb_build_object('cases', cases, 'persons', persons, 'fen', fen))
      filter (where figure is not null), '{}') as counts
    from (select unit_id, name, figure, cases, persons, fen from sum
      union all select p.unit_id, p.name, null, null, null, null from part p where not exists (select from sum s where s.unit_id = p.unit_id)) every
    group by unit_id, name order by unit_id nulls last`.execute(tx);
  return rows;
};

/** The total of all parts. */
export const totalOf = (parts: readonly PartOfMonth[]): PartOfMonth["counts"] => {
  const total: Partial<Record<Figure, Count>> = {};
  for (const { counts } of parts)
    for (const [figure, { cases, persons, fen }] of Object.entries(counts) as [Figure, Count][]) {
      const before = total[figure] ?? { cases: 0, persons: 0, fen: null };
      total[figure] = {
        cases: before.cases + cases,
        persons: before.persons + persons,
        fen: fen === null ? before.fen : (before.fen ?? 0) + fen,
      };
    }
  return total;
};
