/** What a change does to the tree, worked out before anything is written. */
import type { Day } from "#wire";
import type { Relation } from "../trace.ts";
import { unitIdOf } from "../register/unit-id.ts";
import type { DivisionChange, NewCode, NewUnit } from "./division-change.ts";
import type { LivingUnit, LoadedTree } from "./load-tree.ts";
import { establish, retire, seat } from "./number-tree.ts";
import { childrenNotDivided, laterVersion, nameTaken, notSiblings, unitNotLiving, wrongSuperior } from "./problems.ts";

export interface NewVersion {
  readonly unitId: number;
  readonly name: string;
  readonly type: string;
  readonly parentId: number | null;
}
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly relation: Relation;
  readonly moved: readonly number[];
}
export interface Plan {
  /** As places.change has it. */
  readonly kind: "RENAME" | "TYPE_CHANGE" | "TRANSFER_PART" | "MERGE" | "SPLIT";
  readonly established: readonly (LivingUnit & { readonly codes: readonly NewCode[] })[];
  readonly ended: readonly number[];
  /** Begin on the day of effect, also those of the units established. */
  readonly versions: readonly NewVersion[];
  readonly edges: readonly Edge[];
  readonly codes: readonly (NewCode & { readonly unitId: number })[];
  /** From each unit that ended to where what lies on it goes. */
  readonly successors: ReadonlyMap<number, number>;
  /** Ended units whose own records a person has to divide. */
  readonly divided: readonly number[];
  /** Tops of the subtrees whose codes no longer begin like their superior's. */
  readonly recoded: readonly number[];
}

const same = (unitId: number): Edge => ({ from: unitId, to: unitId, relation: "SAME", moved: [] });

const livingOf = ({ units }: LoadedTree, unitId: number): LivingUnit => {
  const unit = units.get(unitId);
  if (unit === undefined) throw unitNotLiving({ unitId });
  return unit;
};

/** A version must not begin before the one it follows. */
const changeable = (tree: LoadedTree, unitId: number, on: Day): LivingUnit => {
  const unit = livingOf(tree, unitId);
  if (unit.since !== null && unit.since > on) throw laterVersion({ name: unit.name, since: unit.since, on });
  return unit;
};

const childIdsOf = ({ units }: LoadedTree, unitId: number): number[] =>
  [...units.values()].filter(({ parentId }) => parentId === unitId).map((child) => child.unitId);

const refuseTaken = (
  tree: LoadedTree,
  { name, parentId }: { name: string; parentId: number | null },
  but: readonly number[],
) => {
  if (parentId === null) return;
  const twin = [...tree.units.values()].find(
    (unit) => unit.parentId === parentId && unit.name === name && !but.includes(unit.unitId),
  );
  if (twin) throw nameTaken({ name, superior: livingOf(tree, parentId).name });
};

const nothing = {
  established: [],
  ended: [],
  codes: [],
  successors: new Map<number, number>(),
  divided: [],
  recoded: [],
};

const planRename = (tree: LoadedTree, change: DivisionChange & { kind: "rename" }): Plan => {
  const unit = changeable(tree, change.unitId, change.effectiveOn);
  const { unitId, name, type = unit.type, codes = [] } = change;
  refuseTaken(tree, { name, parentId: unit.parentId }, [unitId]);
  return {
    ...nothing,
    kind: type === unit.type ? "RENAME" : "TYPE_CHANGE",
    versions: [{ unitId, name, type, parentId: unit.parentId }],
    edges: [same(unitId)],
    codes: codes.map((code) => ({ ...code, unitId })),
    recoded: codes.length > 0 ? [unitId] : [],
  };
};

const planMove = (tree: LoadedTree, change: DivisionChange & { kind: "move" }): Plan => {
  const unit = changeable(tree, change.unitId, change.effectiveOn);
  const { unitId, toParentId, codes = [] } = change;
  const [from, to] = [unit.parentId === null ? null : livingOf(tree, unit.parentId), livingOf(tree, toParentId)];
  if (from === null || from.unitId === toParentId || from.level !== to.level)
    throw wrongSuperior({ name: unit.name, superior: to.name });
  refuseTaken(tree, { name: unit.name, parentId: toParentId }, []);
  const node = tree.nodes.get(unitId);
  if (node) node.parentId = toParentId;
  seat(tree, unitId);
  return {
    ...nothing,
    kind: "TRANSFER_PART",
    versions: [{ unitId, name: unit.name, type: unit.type, parentId: toParentId }],
    edges: [same(unitId), { from: from.unitId, to: toParentId, relation: "PART_OF", moved: [unitId] }],
    codes: codes.map((code) => ({ ...code, unitId })),
    recoded: [unitId],
  };
};

/** The founding key of a unit: its code, or the approval until there is one. */
const newUnitId = ({ name, codes = [] }: NewUnit, { approvalNo, effectiveOn }: DivisionChange): number => {
  const [first] = codes;
  return unitIdOf(first ? `${first.system} ${first.code} ${effectiveOn}` : `${approvalNo} ${name} ${effectiveOn}`);
};

/** A unit like the one it comes from, in the same superior, with these children. */
const begin = (
  tree: LoadedTree,
  {
    unit,
    like,
    childIds,
    change,
  }: { unit: NewUnit; like: LivingUnit; childIds: readonly number[]; change: DivisionChange },
): Plan["established"][number] => {
  const unitId = newUnitId(unit, change);
  if (like.parentId === null) throw wrongSuperior({ name: unit.name, superior: like.name });
  establish(tree, { unitId, parentId: like.parentId, level: like.level, holding: childIds });
  const { name, type, codes = [] } = unit;
  return { ...like, unitId, name, type, codes, since: change.effectiveOn };
};

/** Puts children under another unit and answers their new versions. */
const adopt = (
  tree: LoadedTree,
  childIds: readonly number[],
  { parentId, on }: { parentId: number; on: Day },
): NewVersion[] =>
  childIds.map((unitId) => {
    const { name, type } = changeable(tree, unitId, on);
    const node = tree.nodes.get(unitId);
    if (node) node.parentId = parentId;
    seat(tree, unitId);
    return { unitId, name, type, parentId };
  });

const planMerge = (tree: LoadedTree, change: DivisionChange & { kind: "merge" }): Plan => {
  const { into, effectiveOn: on } = change;
  const merging = [...new Set(change.unitIds)]
    .filter((unitId) => unitId !== into)
    .map((unitId) => changeable(tree, unitId, on));
  const all = typeof into === "number" ? [...merging, changeable(tree, into, on)] : merging;
  const [like] = all;
  if (
    like === undefined ||
    all.length < 2 ||
    all.some(({ parentId, level }) => parentId !== like.parentId || level !== like.level)
  )
    throw notSiblings({ names: all.map(({ name }) => name).join("、") });
  const ended = merging.map(({ unitId }) => unitId);
  const childIds = ended.flatMap((unitId) => childIdsOf(tree, unitId));
  if (typeof into !== "number") refuseTaken(tree, { name: into.name, parentId: like.parentId }, ended);
  const established = typeof into === "number" ? [] : [begin(tree, { unit: into, like, childIds, change })];
  const target = typeof into === "number" ? into : (established[0]?.unitId ?? 0);
  const children = adopt(tree, childIds, { parentId: target, on });
  for (const unitId of ended) retire(tree, unitId);
  return {
    ...nothing,
    kind: "MERGE",
    established,
    ended,
    recoded: childIds,
    versions: [...established, ...children],
    edges: [...ended.map((from): Edge => ({ from, to: target, relation: "ALL_OF", moved: [] })), ...childIds.map(same)],
    codes: established.flatMap(({ unitId, codes }) => codes.map((code) => ({ ...code, unitId }))),
    successors: new Map(ended.map((unitId) => [unitId, target])),
  };
};

const refuseUndivided = (tree: LoadedTree, { unitId, into }: DivisionChange & { kind: "split" }): void => {
  const [children, given] = [childIdsOf(tree, unitId), into.flatMap(({ childIds }) => childIds)];
  const wrong = [
    ...children.filter((child) => given.filter((each) => each === child).length !== 1),
    ...given.filter((child) => !children.includes(child)),
  ];
  if (wrong.length === 0 && into.length >= 2) return;
  const names = wrong.map((child) => tree.units.get(child)?.name ?? `编号 ${child}`);
  throw childrenNotDivided({
    name: livingOf(tree, unitId).name,
    units: [...new Set(names)].join("、") || "（新设单位不足两个）",
  });
};

const planSplit = (tree: LoadedTree, change: DivisionChange & { kind: "split" }): Plan => {
  const { unitId, into, effectiveOn: on } = change;
  const like = changeable(tree, unitId, on);
  refuseUndivided(tree, change);
  const established: Plan["established"][number][] = [];
  const children: NewVersion[] = [];
  for (const unit of into) {
    refuseTaken(tree, { name: unit.name, parentId: like.parentId }, [unitId]);
    const made = begin(tree, { unit, like, childIds: unit.childIds, change });
    established.push(made);
    children.push(...adopt(tree, unit.childIds, { parentId: made.unitId, on }));
  }
  retire(tree, unitId);
  return {
    ...nothing,
    kind: "SPLIT",
    established,
    ended: [unitId],
    divided: [unitId],
    versions: [...established, ...children],
    edges: [
      ...established.map((to, at): Edge => ({
        from: unitId,
        to: to.unitId,
        relation: "PART_OF",
        moved: into[at]?.childIds ?? [],
      })),
      ...children.map((child) => same(child.unitId)),
    ],
    codes: established.flatMap((made) => made.codes.map((code) => ({ ...code, unitId: made.unitId }))),
    successors: new Map([[unitId, established[0]?.unitId ?? 0]]),
    recoded: children.map((child) => child.unitId),
  };
};

/**
 * Also gives the numbers: the tree is the new one afterwards.
 * @throws unitNotLiving, laterVersion, wrongSuperior, notSiblings, nameTaken, childrenNotDivided
 */
export const planOf = (tree: LoadedTree, change: DivisionChange): Plan => {
  switch (change.kind) {
    case "rename":
      return planRename(tree, change);
    case "move":
      return planMove(tree, change);
    case "merge":
      return planMerge(tree, change);
    case "split":
      return planSplit(tree, change);
  }
};
