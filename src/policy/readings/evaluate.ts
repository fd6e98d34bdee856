/** Works a service out for one household, keeping every value on the way for the proof. */
import type { HouseholdFacts } from "../declare/service.ts";
import type { Known, Value } from "../kinds/value-kind.ts";
import {
  householdLevel,
  isGather,
  lookedAt,
  type GatherNode,
  type Node,
  type ParameterNode,
  type RowNode,
} from "../node.ts";
import { childRow, rootRow, rowAt, type Row } from "./row.ts";

/** What the rules look at. */
export interface Situation {
  readonly facts: HouseholdFacts;
  /** The business day, YYYY-MM-DD. */
  readonly on: string;
  /**
   * The local value valid on that day; a missing one throws, because a default would pay a wrong amount.
   * `category` is the stored option key, or "" for a parameter without categories.
   */
  readonly local: (parameter: ParameterNode, category: string) => Known;
}

/** All values of one calculation; each node is worked out once for each row it lives in. */
export interface Evaluation {
  /** The value of a node seen from a row: at the row itself or at one above it. The household when no row is given. */
  of(node: Node, row?: Row): Value;
  /** The values of the parts of a node; null also for what is not looked at. */
  parts(node: RowNode, row?: Row): readonly Value[];
  /** The rows over which a node gathers, seen from a row; null when the list is not known yet. */
  below(node: GatherNode, row?: Row): readonly Row[] | null;
  readonly root: Row;
  readonly situation: Situation;
}

export const evaluate = (situation: Situation): Evaluation => {
  const root = rootRow(situation.facts);

  const below = (node: GatherNode, row: Row = root): readonly Row[] | null =>
    childRow(rowAt(row, node.level), node.part.level);

  const parts = (node: RowNode, row: Row = root): readonly Value[] => {
    const [first] = node.parts;
    const wanted = lookedAt(node, first && node.op.picks ? of(first, row) : null);
    return node.parts.map((part, index) => (wanted.includes(index) ? of(part, row) : null));
  };

  const work = (node: Node, row: Row): Value => {
    switch (node.op) {
      case "field": {
        const stored = row.facts[node.settings.key] ?? null;
        if (typeof stored === "object" && stored !== null)
          throw new Error(`“${node.label ?? ""}” is a list, not a fact`);
        return stored === null ? null : node.kind.load(stored);
      }
      case "parameter": {
        const category = node.category ? of(node.category, row) : "";
        return typeof category === "string" ? situation.local(node, category) : null;
      }
      case "constant":
        return node.value;
      case "businessDay":
        return situation.on;
      default: {
        if (!isGather(node)) return node.op.evaluate(parts(node, row), node.settings as never);
        const rows = below(node, row);
        return rows && node.op.evaluate(rows.map((each) => of(node.part, each)));
      }
    }
  };

  const of = (node: Node, row: Row = root): Value => {
    const here = node.level === householdLevel ? root : rowAt(row, node.level);
    const before = here.known.get(node);
    if (before !== undefined) return before;
    const value = work(node, here);
    here.known.set(node, value);
    return value;
  };

  return { of, parts, below, root, situation };
};
