/** One row of facts during a calculation: the household, a member, a line of a list. */
import type { Facts, HouseholdFacts } from "../declare/service.ts";
import type { Value } from "../kinds/value-kind.ts";
import { householdLevel, type Level, type Node } from "../node.ts";

export interface Row {
  readonly level: Level;
  readonly facts: Facts;
  readonly above: Row | null;
  /** Position among its brothers, from 0. */
  readonly position: number;
  /** What has been worked out for it. */
  readonly known: Map<Node, Value>;
  readonly rows: Map<Level, readonly Row[] | null>;
}

const row = (level: Level, facts: Facts, { above, position }: { above: Row | null; position: number }): Row => ({
  level,
  facts,
  above,
  position,
  known: new Map(),
  rows: new Map(),
});

/** The household; its members stand under "members" like the lines of any list. */
export const rootRow = ({ household, members }: HouseholdFacts): Row =>
  row(householdLevel, { ...household, members }, { above: null, position: 0 });

/** The rows of the next level below; null when the list is not known yet. */
export const childRow = (above: Row, level: Level): readonly Row[] | null => {
  const before = above.rows.get(level);
  if (before !== undefined) return before;
  const stored = above.facts[level.key];
  const rows = Array.isArray(stored)
    ? (stored as readonly Facts[]).map((facts, position) => row(level, facts, { above, position }))
    : null;
  above.rows.set(level, rows);
  return rows;
};

/** The row of a level, at or above the given one. */
export const rowAt = (row: Row, level: Level): Row => {
  let found: Row | null = row;
  while (found && found.level !== level) found = found.above;
  if (!found) throw new Error(`A value of one ${level.label} is asked without saying of which`);
  return found;
};

/** Where a row stands, from the applicant down: "household.members[1].incomes[0]"; `root` names the kind of applicant. */
export const pathOf = ({ level, above, position }: Row, root: string): string =>
  above ? `${pathOf(above, root)}.${level.key}[${position}]` : root;

/** The member a row belongs to, by position; null for the household and its own lists. */
export const memberOf = ({ level, above, position }: Row): number | null => {
  if (level.key === "members" && above?.above === null) return position;
  return above ? memberOf(above) : null;
};
