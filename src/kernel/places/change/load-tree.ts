/** Today's tree with its numbers, as the tables have it. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Numbered, NumberRange, NumberTree } from "./number-tree.ts";

export interface LivingUnit extends Numbered {
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly statutory: boolean;
  /** First day of the version that is open; null: not recorded. */
  readonly since: Day | null;
}

export interface LoadedTree extends NumberTree {
  readonly units: ReadonlyMap<number, LivingUnit>;
}

/** The whole province, about 32,000 units; locked, so that two changes go one after the other. */
export const loadTree = async (tx: Tx): Promise<LoadedTree> => {
  await sql`lock table places.scope in share row exclusive mode`.execute(tx);
  const living = await sql<LivingUnit>`
    select s.unit_id as "unitId", s.div_no as "divNo", s.div_hi as "divHi", v.parent_id as "parentId", u.level, u.kind, u.statutory,
      v.name, v.type, lower(v.valid) as since
    from places.scope s join places.unit u using (unit_id) join places.unit_version v on v.unit_id = s.unit_id and upper_inf(v.valid)`.execute(
    tx,
  );
  const retired = await sql<NumberRange>`select lo, hi from places.retired_range`.execute(tx);
  return {
    units: new Map(living.rows.map((unit) => [unit.unitId, unit])),
    nodes: new Map(
      living.rows.map(({ unitId, parentId, level, divNo, divHi }) => [
        unitId,
        { unitId, parentId, level, divNo, divHi },
      ]),
    ),
    retired: retired.rows,
  };
};
