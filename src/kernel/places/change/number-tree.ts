/** Gives moved and new units their numbers: the others keep theirs, and no number is ever given a second time. Pure. */

export interface Numbered {
  readonly unitId: number;
  parentId: number | null;
  readonly level: number;
  /** The subtree is [divNo, divHi). */
  divNo: number;
  divHi: number;
}

export interface NumberRange {
  readonly lo: number;
  readonly hi: number;
}

export interface NumberTree {
  readonly nodes: Map<number, Numbered>;
  /** Freed by earlier changes and by this one. */
  readonly retired: NumberRange[];
}

/** As for the founding tree: every unit takes 16 numbers, and levels leave room for units to come. */
const WIDTH = 16;
const ROOM = [0, 65_536, 4096, 256, 0] as const;
const roomOf = (level: number): number => ROOM[level] ?? 0;
const LAST = 2_147_483_646;

const nodeOf = ({ nodes }: NumberTree, unitId: number): Numbered => {
  const node = nodes.get(unitId);
  if (node === undefined) throw new Error(`Unit ${unitId} has no number`);
  return node;
};

const childrenOf = ({ nodes }: NumberTree, unitId: number): Numbered[] =>
  [...nodes.values()].filter(({ parentId }) => parentId === unitId);

/** Shifts what lies in the range; a unit that is still waiting for its place under another parent lies elsewhere. */
const shift = ({ nodes }: NumberTree, { lo, hi }: NumberRange, by: number): void => {
  for (const node of nodes.values()) {
    if (node.divNo < lo || node.divNo >= hi) continue;
    node.divNo += by;
    node.divHi += by;
  }
};

/** The end of all that lies or ever lay in the unit's range. */
const endOf = (tree: NumberTree, unit: Numbered): number => {
  const inside = (no: number): boolean => no > unit.divNo && no <= unit.divHi;
  const children = childrenOf(tree, unit.unitId).filter(({ divNo }) => divNo > unit.divNo && divNo < unit.divHi);
  const ends = [...children.map(({ divHi }) => divHi), ...tree.retired.map(({ hi }) => hi)].filter(inside);
  return Math.max(unit.divNo + WIDTH, ...ends);
};

/** The first of `width` free numbers in the unit. A unit without so much room goes to a larger range of its own parent first. */
const freeIn = (tree: NumberTree, unitId: number, width: number): number => {
  const unit = nodeOf(tree, unitId);
  const end = endOf(tree, unit);
  if (end + width <= unit.divHi) return end;
  if (unit.parentId === null) {
    unit.divHi = end + width + roomOf(1);
    if (unit.divHi > LAST) throw new Error("The division numbers are used up");
    return end;
  }
  const larger = unit.divHi - unit.divNo + width + roomOf(unit.level);
  const start = freeIn(tree, unit.parentId, larger);
  // Read now: to make room for this unit, the parent may have moved with it.
  const range = { lo: unit.divNo, hi: unit.divHi };
  tree.retired.push(range);
  shift(tree, range, start - range.lo);
  unit.divHi = start + larger;
  return freeIn(tree, unitId, width);
};

/** Puts a unit with all below it into its parent's range; its parent is the new one already. */
export const seat = (tree: NumberTree, unitId: number): void => {
  const unit = nodeOf(tree, unitId);
  if (unit.parentId === null) throw new Error("The province does not move");
  const width = unit.divHi - unit.divNo;
  const start = freeIn(tree, unit.parentId, width);
  // Making room may have moved the unit itself, when it lay beside where it goes.
  const range = { lo: unit.divNo, hi: unit.divHi };
  tree.retired.push(range);
  shift(tree, range, start - range.lo);
};

/** Gives a new unit a range in its parent, wide enough for what it will hold. */
export const establish = (
  tree: NumberTree,
  {
    unitId,
    parentId,
    level,
    holding,
  }: Omit<Numbered, "divNo" | "divHi" | "parentId"> & { parentId: number; holding: readonly number[] },
): void => {
  const held = holding.reduce((sum, id) => sum + nodeOf(tree, id).divHi - nodeOf(tree, id).divNo, 0);
  const width = WIDTH + held + roomOf(level);
  const start = freeIn(tree, parentId, width);
  tree.nodes.set(unitId, { unitId, parentId, level, divNo: start, divHi: start + width });
};

/** A unit that ended leaves its range unused. */
export const retire = (tree: NumberTree, unitId: number): void => {
  const { divNo, divHi } = nodeOf(tree, unitId);
  tree.retired.push({ lo: divNo, hi: divHi });
  tree.nodes.delete(unitId);
};
