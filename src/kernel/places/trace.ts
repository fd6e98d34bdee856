/** Follows the territory of units through the recorded changes, forwards or backwards. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";

export type Relation = "SAME" | "ALL_OF" | "PART_OF";

/** One edge of one change. */
export interface Move {
  readonly changeId: number;
  readonly kind: string;
  readonly approvalNo: string | null;
  readonly effectiveOn: Day;
  readonly precision: "day" | "year";
  readonly from: number;
  readonly to: number;
  readonly relation: Relation;
  readonly movedUnitIds: readonly number[];
  /** The change established `to`: it had no territory before. */
  readonly establishes: boolean;
}

/** All edges with effect after `after`, up to and including `until`, in the order of effect. */
export const movesBetween = async (tx: Tx, { after, until }: { after: Day; until: Day }): Promise<Move[]> => {
  const { rows } = await sql<Move>`
    select c.change_id as "changeId", c.kind, c.approval_no as "approvalNo", c.effective_on as "effectiveOn",
      c.effective_precision as precision, e.from_unit_id as "from", e.to_unit_id as "to", e.relation,
      e.moved_unit_ids as "movedUnitIds",
      not exists (select from places.unit_version v where v.unit_id = e.to_unit_id
        and (lower_inf(v.valid) or lower(v.valid) < c.effective_on)) as establishes
    from places.change c join places.lineage_edge e using (change_id)
    where c.effective_on > ${after}::date and c.effective_on <= ${until}::date
    order by c.effective_on, c.change_id, e.from_unit_id, e.to_unit_id`.execute(tx);
  return rows;
};

/** The same moves seen backwards in time. */
export const reversed = (moves: readonly Move[]): Move[] =>
  moves.map((move) => ({ ...move, from: move.to, to: move.from })).reverse();

/** A unit that holds some of the territory followed. */
export interface Reached {
  readonly unitId: number;
  readonly relation: Relation;
  /** Children that moved with the last part, when they are recorded. */
  readonly movedUnitIds: readonly number[];
  /** The changes on the way, in order. */
  readonly through: readonly number[];
}

const strength: Record<Relation, number> = { PART_OF: 0, ALL_OF: 1, SAME: 2 };
const weaker = (a: Relation, b: Relation): Relation => (strength[a] < strength[b] ? a : b);

/** Every unit the territory of `unitId` has touched, itself first; who is still alive the caller knows. */
export const trace = (moves: readonly Move[], unitId: number): Reached[] => {
  const reached = new Map<number, Reached>([[unitId, { unitId, relation: "SAME", movedUnitIds: [], through: [] }]]);
  for (const change of Map.groupBy(moves, (move) => move.changeId).values()) {
    const before = new Map(reached);
    for (const move of change) {
      const origin = before.get(move.from);
      if (origin === undefined) continue;
      const relation = weaker(origin.relation, move.relation);
      const known = reached.get(move.to);
      const through = origin.through.includes(move.changeId) ? origin.through : [...origin.through, move.changeId];
      if (known === undefined || move.from === move.to || strength[relation] > strength[known.relation])
        reached.set(move.to, { unitId: move.to, relation, movedUnitIds: move.movedUnitIds, through });
    }
  }
  return [...reached.values()];
};
