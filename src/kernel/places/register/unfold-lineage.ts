/** Turns the list of 2023 and the recorded history into dated versions, codes and edges: the rows of the tables. */
import type { Day } from "#wire";
import { LEVEL } from "./classify.ts";
import { changes, edges, endedUnits, histories } from "./lineage.ts";
import type { EarlierVersion, EndedUnit, History } from "./lineage.ts";
import type { ListedUnit } from "./listed-units.ts";
import { closedUnitId, LISTED_ON, listedUnitId } from "./unit-id.ts";

/** [from, to); a null beginning is not recorded, a null end has not come. */
export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}
export interface VersionRow extends Period {
  readonly unitId: number;
  readonly name: string;
  readonly type: string;
  readonly parentId: number | null;
  readonly changeId: number | null;
}
export interface CodeRow extends Period {
  readonly unitId: number;
  readonly system: "GB2260" | "GB10114" | "NBS12" | "LEGACY";
  readonly code: string;
  readonly source: string;
}
export interface EdgeRow {
  readonly changeId: number;
  readonly from: number;
  readonly to: number;
  readonly relation: "SAME" | "ALL_OF" | "PART_OF";
  readonly moved: readonly number[];
}

const FROM_LIST = "国家统计局2023年统计用区划代码";
const FROM_RECORD = "县级以上行政区划代码沿革（1981–2024）";

const idOf = (unit: string): number => (/^\d+$/.test(unit) ? listedUnitId(unit) : closedUnitId(unit));

const effectiveDays = new Map(changes.map(({ id, on }) => [id, typeof on === "number" ? `${on}-01-01` : on] as const));
/** The day on which a change of the lineage takes legal effect. */
export const effectiveOn = (changeId: number): Day => {
  const day = effectiveDays.get(changeId);
  if (day === undefined) throw new Error(`the lineage names a change that it does not describe: ${changeId}`);
  return day;
};

/** Codes of the form 4390xx were given to cities directly under the province from 1986 to 1990. */
const systemOf = (code: string): CodeRow["system"] => (code.startsWith("4390") ? "LEGACY" : "GB2260");

const parentIdOf = (version: { under?: string }, unit: ListedUnit): number | null =>
  version.under === undefined ? (unit.parent?.unitId ?? null) : idOf(version.under);

/** Each earlier version begins where the one before it ended. */
const beginnings = ({ since, begunBy, earlier }: History): (Day | null)[] => {
  const first = begunBy === undefined ? (since === undefined ? null : `${since}-01-01`) : effectiveOn(begunBy);
  return [first, ...earlier.map(({ until }) => effectiveOn(until))];
};

const earlierRows = (history: History, unit: ListedUnit): VersionRow[] =>
  history.earlier.map((version, at) => ({
    unitId: unit.unitId,
    name: version.name,
    type: version.type,
    parentId: parentIdOf(version, unit),
    changeId: history.earlier[at - 1]?.until ?? history.begunBy ?? null,
    from: beginnings(history)[at] ?? null,
    to: effectiveOn(version.until),
  }));

/** All versions of a listed unit; without recorded history one, from the day of the list. */
const versionsOf = (unit: ListedUnit, history: History | undefined): VersionRow[] => {
  const listed = {
    unitId: unit.unitId,
    name: unit.name,
    type: unit.type,
    parentId: unit.parent?.unitId ?? null,
    to: null,
  };
  if (history === undefined) return [{ ...listed, changeId: null, from: LISTED_ON }];
  const changeId = history.earlier.at(-1)?.until ?? history.begunBy ?? null;
  return [...earlierRows(history, unit), { ...listed, changeId, from: beginnings(history).at(-1) ?? null }];
};

const earlierCode = (version: EarlierVersion, period: Period, unitId: number): CodeRow[] =>
  version.code === undefined
    ? []
    : [{ unitId, system: systemOf(version.code), code: version.code, source: FROM_RECORD, ...period }];

/** Neighbouring periods of one code are one period: 430225 was kept when 酃县 became 炎陵县. */
const merged = (rows: readonly CodeRow[]): CodeRow[] => {
  const kept: CodeRow[] = [];
  for (const row of rows) {
    const last = kept.at(-1);
    if (last?.code === row.code && last.to === row.from) kept.splice(-1, 1, { ...last, to: row.to });
    else kept.push(row);
  }
  return kept;
};

/** The codes of a unit; only statutory units have codes of the national standards, all have the statistical one. */
const codesOf = (unit: ListedUnit, history: History | undefined): CodeRow[] => {
  const starts = history === undefined ? [] : beginnings(history);
  const earlier = (history?.earlier ?? []).flatMap((version, at) =>
    earlierCode(version, { from: starts[at] ?? null, to: effectiveOn(version.until) }, unit.unitId),
  );
  const today = { unitId: unit.unitId, to: null, source: FROM_LIST };
  const statistical: CodeRow = { ...today, system: "NBS12", code: unit.code, from: LISTED_ON };
  // A statutory township inside a zone is listed under the zone's statistical number, which is no national code.
  if (!unit.statutory || unit.level === LEVEL.village || unit.parent?.statutory === false)
    return [...earlier, statistical];
  if (unit.level === LEVEL.township)
    return [{ ...today, system: "GB10114", code: unit.code.slice(0, 9), from: LISTED_ON }, statistical];
  // The record of codes begins at the counties: only there a change is known to have brought today's code.
  const from = history === undefined || unit.level < LEVEL.county ? LISTED_ON : (starts.at(-1) ?? null);
  return [...merged([...earlier, { ...today, system: "GB2260", code: unit.code.slice(0, 6), from }]), statistical];
};

const endedRows = (ended: EndedUnit): { version: VersionRow; codes: CodeRow[] } => {
  const unitId = idOf(ended.unit);
  const period = { from: null, to: effectiveOn(ended.endedBy) };
  return {
    version: { unitId, name: ended.name, type: ended.type, parentId: idOf(ended.under), changeId: null, ...period },
    codes:
      ended.code === undefined ? [] : [{ unitId, system: "GB2260", code: ended.code, source: FROM_RECORD, ...period }],
  };
};

const edgeRows = (): EdgeRow[] => {
  const lasting = histories.flatMap(({ unit, earlier }) =>
    earlier.map(({ until }): EdgeRow => ({
      changeId: until,
      from: idOf(unit),
      to: idOf(unit),
      relation: "SAME",
      moved: [],
    })),
  );
  const drawn = edges.map((edge): EdgeRow => {
    const { change, from, to, relation, moved } = edge;
    return { changeId: change, from: idOf(from), to: idOf(to), relation, moved: (moved ?? []).map(idOf) };
  });
  return [...lasting, ...drawn];
};

/** Everything the history adds up to, for the units of the list and those that ended before it. */
export const unfoldLineage = (units: readonly ListedUnit[]) => {
  const historyOf = new Map(histories.map((history) => [idOf(history.unit), history]));
  const ended = endedUnits.map(endedRows);
  return {
    ended: ended.map(({ version }) => version.unitId),
    versions: [...ended.map((e) => e.version), ...units.flatMap((u) => versionsOf(u, historyOf.get(u.unitId)))],
    codes: [...ended.flatMap((e) => e.codes), ...units.flatMap((u) => codesOf(u, historyOf.get(u.unitId)))],
    edges: edgeRows(),
  };
};
