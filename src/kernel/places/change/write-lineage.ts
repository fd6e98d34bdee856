/** Writes a change into the history: the change itself, units, versions, edges. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { joinNames } from "../register/join-names.ts";
import { spell } from "../register/spell.ts";
import type { DivisionChange } from "./division-change.ts";
import type { LoadedTree } from "./load-tree.ts";
import type { NewVersion, Plan } from "./plan.ts";

const insertChange = async (
  tx: Tx,
  { approvalNo, approvedOn, effectiveOn, note }: DivisionChange,
  kind: Plan["kind"],
) => {
  const written = await sql<{ changeId: number }>`
    insert into places.change (change_id, kind, approval_no, approved_on, effective_on, note)
    select coalesce(max(change_id), 0) + 1, ${kind}, ${approvalNo}, ${approvedOn}::date, ${effectiveOn}::date, ${note ?? null}
    from places.change returning change_id as "changeId"`.execute(tx);
  const changeId = written.rows[0]?.changeId;
  if (changeId === undefined) throw new Error("A written change has no number");
  return changeId;
};

const insertUnits = (tx: Tx, { established }: Plan) =>
  sql`insert into places.unit (unit_id, level, statutory, kind)
    select * from unnest(${established.map((u) => u.unitId)}::int[], ${established.map((u) => u.level)}::smallint[],
      ${established.map((u) => u.statutory)}::boolean[], ${established.map((u) => u.kind)}::text[])`.execute(tx);

/** A version that would begin and end on one day never held; the later change of the day takes its place. */
const endVersions = async (tx: Tx, unitIds: readonly number[], on: Day): Promise<void> => {
  await sql`delete from places.unit_version where unit_id = any(${[...unitIds]}::int[]) and upper_inf(valid) and lower(valid) = ${on}::date`.execute(
    tx,
  );
  await sql`update places.unit_version set valid = daterange(lower(valid), ${on})
    where unit_id = any(${[...unitIds]}::int[]) and upper_inf(valid)`.execute(tx);
};

/** The path as it reads from the day of effect on. */
const fullNames = (tree: LoadedTree, versions: readonly NewVersion[]): ((version: NewVersion) => string) => {
  const named = new Map(versions.map((version) => [version.unitId, version]));
  const pathOf = (unitId: number | null): string[] => {
    const unit = unitId === null ? undefined : (named.get(unitId) ?? tree.units.get(unitId));
    return unit === undefined ? [] : [...pathOf(unit.parentId), unit.name];
  };
  return ({ unitId }) => joinNames(pathOf(unitId));
};

const insertVersions = async (
  tx: Tx,
  { tree, versions, on, changeId }: { tree: LoadedTree; versions: readonly NewVersion[]; on: Day; changeId: number },
): Promise<void> => {
  const fullName = fullNames(tree, versions);
  const rows = versions.map((version) => ({ ...version, ...spell(version.name), fullName: fullName(version) }));
  await sql`
    insert into places.unit_version
      (unit_id, name, full_name, pinyin, initials, type, parent_id, valid, change_id, directly_under_province)
    select v.unit_id, v.name, v.full_name, v.pinyin, v.initials, v.type, v.parent_id, daterange(${on}::date, null), ${changeId}::int,
      v.type = '县级市' and v.full_name not like '%自治州%'
    from unnest(${rows.map((v) => v.unitId)}::int[], ${rows.map((v) => v.name)}::text[], ${rows.map((v) => v.fullName)}::text[],
      ${rows.map((v) => v.pinyin)}::text[], ${rows.map((v) => v.initials)}::text[], ${rows.map((v) => v.type)}::text[],
      ${rows.map((v) => v.parentId)}::int[]) as v (unit_id, name, full_name, pinyin, initials, type, parent_id)`.execute(
    tx,
  );
};

const insertEdges = (tx: Tx, { edges }: Plan, changeId: number) =>
  sql`insert into places.lineage_edge (change_id, from_unit_id, to_unit_id, relation, moved_unit_ids)
    select ${changeId}::int, e.from_unit_id, e.to_unit_id, e.relation, e.moved::int[]
    from unnest(${edges.map((e) => e.from)}::int[], ${edges.map((e) => e.to)}::int[], ${edges.map((e) => e.relation)}::text[],
      ${edges.map((e) => `{${e.moved.join(",")}}`)}::text[]) as e (from_unit_id, to_unit_id, relation, moved)`.execute(
    tx,
  );

/** The number of the change. */
export const writeLineage = async (
  tx: Tx,
  { tree, plan, change }: { tree: LoadedTree; plan: Plan; change: DivisionChange },
): Promise<number> => {
  const on = change.effectiveOn;
  const changeId = await insertChange(tx, change, plan.kind);
  await insertUnits(tx, plan);
  await endVersions(tx, [...plan.ended, ...plan.versions.map(({ unitId }) => unitId)], on);
  await insertVersions(tx, { tree, versions: plan.versions, on, changeId });
  await insertEdges(tx, plan, changeId);
  return changeId;
};
