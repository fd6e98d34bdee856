/** Full names of versions: the path as it read when the version began. */
import { joinNames } from "./join-names.ts";
import { LISTED_ON } from "./unit-id.ts";
import type { VersionRow } from "./unfold-lineage.ts";

/** A function from version to full name, for example 湖南省长沙市宁乡县 for the version that ended in 2017. */
export const fullNames = (versions: readonly VersionRow[]): ((version: VersionRow) => string) => {
  const byUnit = Map.groupBy(versions, (version) => version.unitId);
  // Without a recorded beginning the version's last day stands for it: [..., to) ends the day before `to`.
  const wasIn = (version: VersionRow, day: string): boolean =>
    (version.from === null || version.from <= day) && (version.to === null || day < version.to);
  const lastBefore = (version: VersionRow, day: string): boolean =>
    (version.from === null || version.from < day) && (version.to === null || day <= version.to);
  const pathOf = (version: VersionRow, covers: (other: VersionRow) => boolean): string[] => {
    if (version.parentId === null) return [version.name];
    const parents = byUnit.get(version.parentId) ?? [];
    const parent = parents.find(covers) ?? parents.find((other) => wasIn(other, LISTED_ON));
    return parent === undefined ? [version.name] : [...pathOf(parent, covers), version.name];
  };
  return (version) => {
    const { from, to } = version;
    if (from !== null) return joinNames(pathOf(version, (other) => wasIn(other, from)));
    return joinNames(pathOf(version, (other) => to !== null && lastBefore(other, to)));
  };
};
