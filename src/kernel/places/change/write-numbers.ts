/** Writes the new numbers of the tree and keeps where each old one went. */
import { sql, type Tx } from "#kernel/database";
import { LEVEL } from "../register/classify.ts";
import type { LoadedTree } from "./load-tree.ts";
import type { Numbered } from "./number-tree.ts";
import type { Plan } from "./plan.ts";

/** From old to new division numbers. */
export type NumberMap = ReadonlyMap<number, number>;

const countyOf = ({ nodes }: LoadedTree, { unitId, level }: Numbered): number | null => {
  if (level < LEVEL.county) return null;
  let node = nodes.get(unitId);
  while (node && node.level > LEVEL.county) node = node.parentId === null ? undefined : nodes.get(node.parentId);
  return node?.unitId ?? null;
};

const mapOf = ({ units, nodes }: LoadedTree, { successors }: Plan): Map<number, number> => {
  const map = new Map<number, number>();
  for (const { unitId, divNo } of units.values()) {
    const now = nodes.get(successors.get(unitId) ?? unitId)?.divNo;
    if (now === undefined) throw new Error(`Unit ${unitId} went nowhere`);
    if (now !== divNo) map.set(divNo, now);
  }
  return map;
};

const writeScope = async (tx: Tx, tree: LoadedTree, changed: readonly Numbered[]): Promise<void> => {
  const gone = [...tree.units.keys()].filter((unitId) => !tree.nodes.has(unitId));
  // Deleted first: a number would be there twice for a moment.
  await sql`delete from places.scope where unit_id = any(${[...gone, ...changed.map(({ unitId }) => unitId)]}::int[])`.execute(
    tx,
  );
  await sql`
    insert into places.scope (unit_id, div_no, div_hi, county_id)
    select * from unnest(${changed.map((n) => n.unitId)}::int[], ${changed.map((n) => n.divNo)}::int[], ${changed.map((n) => n.divHi)}::int[],
      ${changed.map((n) => countyOf(tree, n))}::int[])`.execute(tx);
};

/** Units whose number, width or county is another one now. */
const changedOf = (tree: LoadedTree): Numbered[] =>
  [...tree.nodes.values()].filter((node) => {
    const before = tree.units.get(node.unitId);
    return before === undefined || before.divNo !== node.divNo || before.divHi !== node.divHi;
  });

export const writeNumbers = async (
  tx: Tx,
  { tree, plan, changeId }: { tree: LoadedTree; plan: Plan; changeId: number },
): Promise<NumberMap> => {
  const map = mapOf(tree, plan);
  await writeScope(tx, tree, changedOf(tree));
  const { retired } = tree;
  await sql`
    insert into places.retired_range (lo, hi, change_id)
    select r.lo, r.hi, ${changeId}::int from unnest(${retired.map(({ lo }) => lo)}::int[], ${retired.map(({ hi }) => hi)}::int[]) as r (lo, hi)
    on conflict do nothing`.execute(tx);
  await sql`
    insert into places.renumbered (old_no, new_no, change_id)
    select m.old_no, m.new_no, ${changeId}::int from unnest(${[...map.keys()]}::int[], ${[...map.values()]}::int[]) as m (old_no, new_no)`.execute(
    tx,
  );
  return map;
};
