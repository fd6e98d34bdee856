/** Loads Hunan's divisions into an empty database: 31,691 listed units, their history, codes and nested numbers. */
import { setImmediate } from "node:timers/promises";
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { LEVEL } from "./classify.ts";
import { fullNames } from "./full-names.ts";
import { changes } from "./lineage.ts";
import { listedProvince, preOrder } from "./listed-units.ts";
import type { ListedUnit } from "./listed-units.ts";
import { nestedNumbers } from "./nested-numbers.ts";
import { spell } from "./spell.ts";
import type { Spelling } from "./spell.ts";
import { effectiveOn, unfoldLineage } from "./unfold-lineage.ts";
import type { CodeRow, EdgeRow, VersionRow } from "./unfold-lineage.ts";
import { withoutExclusions } from "./without-exclusions.ts";

/** Runs as the owner. Answers the number of units loaded, 0 when the tree is there already. Each table is one statement. */
export const seedPlaces = async (tx: Tx): Promise<number> => {
  const present = await sql`select from places.unit limit 1`.execute(tx);
  if (present.rows.length > 0) return 0;
  const province = listedProvince();
  const listed = preOrder(province);
  const { ended, versions, codes, edges } = unfoldLineage(listed);
  await insertUnits(tx, [...listed, ...ended.map(endedCounty)]);
  await insertChanges(tx);
  await withoutExclusions(tx, ["places.unit_version", "places.unit_code"], async () => {
    const [written] = await Promise.all([writtenVersions(versions), insertCodes(tx, codes)]);
    await insertVersions(tx, written);
  });
  await insertEdges(tx, edges);
  await insertNumbers(tx, province);
  // Fresh statistics: the first queries after a start would otherwise be planned for empty tables.
  await sql`analyze places.unit, places.unit_version, places.unit_code, places.scope`.execute(tx);
  return listed.length + ended.length;
};

type UnitRow = Pick<ListedUnit, "unitId" | "level" | "statutory" | "kind">;
const endedCounty = (unitId: number): UnitRow => ({
  unitId,
  level: LEVEL.county,
  statutory: true,
  kind: "administrative",
});

const insertUnits = (tx: Tx, units: readonly UnitRow[]) =>
  sql`insert into places.unit (unit_id, level, statutory, kind)
    select * from unnest(${units.map((u) => u.unitId)}::int[], ${units.map((u) => u.level)}::smallint[],
      ${units.map((u) => u.statutory)}::boolean[], ${units.map((u) => u.kind)}::text[])`.execute(tx);

/** The day of approval is known where the day of effect is: legal effect is the day of approval. */
const insertChanges = (tx: Tx) =>
  sql`insert into places.change
      (change_id, kind, approval_no, approved_on, effective_on, effective_precision, completed_on, note)
    select * from unnest(${changes.map((c) => c.id)}::int[], ${changes.map((c) => c.kind)}::text[],
      ${changes.map((c) => c.approvalNo ?? null)}::text[],
      ${changes.map((c) => (typeof c.on === "number" ? null : c.on))}::date[],
      ${changes.map((c) => effectiveOn(c.id))}::date[],
      ${changes.map((c) => (typeof c.on === "number" ? "year" : "day"))}::text[],
      ${changes.map((c) => c.completedOn ?? null)}::date[], ${changes.map((c) => c.note)}::text[])`.execute(tx);

interface WrittenVersion extends VersionRow, Spelling {
  readonly fullName: string;
}

/** Begins a turn later: the database has its statement by then and works while this thread spells. */
const writtenVersions = async (versions: readonly VersionRow[]): Promise<WrittenVersion[]> => {
  await setImmediate();
  const fullName = fullNames(versions);
  return versions.map((version) => ({ ...version, ...spell(version.name), fullName: fullName(version) }));
};

const insertVersions = (tx: Tx, versions: readonly WrittenVersion[]) =>
  sql`insert into places.unit_version
      (unit_id, name, full_name, pinyin, initials, type, parent_id, valid, change_id, directly_under_province)
    select v.unit_id, v.name, v.full_name, v.pinyin, v.initials, v.type, v.parent_id, daterange(v.starts, v.ends), v.change_id,
      -- 省直辖、地级市代管: cities of county level, save those of an autonomous prefecture.
      v.type = '县级市' and v.full_name not like '%自治州%'
    from unnest(${versions.map((v) => v.unitId)}::int[], ${versions.map((v) => v.name)}::text[],
      ${versions.map((v) => v.fullName)}::text[], ${versions.map((v) => v.pinyin)}::text[], ${versions.map((v) => v.initials)}::text[],
      ${versions.map((v) => v.type)}::text[], ${versions.map((v) => v.parentId)}::int[],
      ${versions.map((v) => v.from)}::date[], ${versions.map((v) => v.to)}::date[], ${versions.map((v) => v.changeId)}::int[])
      as v (unit_id, name, full_name, pinyin, initials, type, parent_id, starts, ends, change_id)`.execute(tx);

const insertCodes = (tx: Tx, codes: readonly CodeRow[]) =>
  sql`insert into places.unit_code (unit_id, system, code, valid, source)
    select c.unit_id, c.system, c.code, daterange(c.starts, c.ends), c.source
    from unnest(${codes.map((c) => c.unitId)}::int[], ${codes.map((c) => c.system)}::text[], ${codes.map((c) => c.code)}::text[],
      ${codes.map((c) => c.from)}::date[], ${codes.map((c) => c.to)}::date[], ${codes.map((c) => c.source)}::text[])
      as c (unit_id, system, code, starts, ends, source)`.execute(tx);

const insertEdges = (tx: Tx, edges: readonly EdgeRow[]) =>
  sql`insert into places.lineage_edge (change_id, from_unit_id, to_unit_id, relation, moved_unit_ids)
    select e.change_id, e.from_unit_id, e.to_unit_id, e.relation, e.moved::int[]
    from unnest(${edges.map((e) => e.changeId)}::int[], ${edges.map((e) => e.from)}::int[], ${edges.map((e) => e.to)}::int[],
      ${edges.map((e) => e.relation)}::text[], ${edges.map((e) => `{${e.moved.join(",")}}`)}::text[])
      as e (change_id, from_unit_id, to_unit_id, relation, moved)`.execute(tx);

const insertNumbers = (tx: Tx, province: ListedUnit) => {
  const numbers = nestedNumbers(province);
  return sql`insert into places.scope (unit_id, div_no, div_hi, county_id)
    select * from unnest(${numbers.map((n) => n.unitId)}::int[], ${numbers.map((n) => n.divNo)}::int[],
      ${numbers.map((n) => n.divHi)}::int[], ${numbers.map((n) => n.countyId)}::int[])`.execute(tx);
};
