/** What each term may still become while facts are missing: the bounds of an amount, the answers that are left of a question. */
import { compare, whole, type Exact } from "../exact.ts";
import { asText, type Known, type Value, type ValueKind } from "../kinds/value-kind.ts";
import { isGather, lookedAt, type GatherNode, type Node, type RowNode } from "../node.ts";
import type { Situation } from "../readings/evaluate.ts";
import { childRow, rootRow, rowAt, type Row } from "../readings/row.ts";

/** One when the value is certain; else the ends of what an amount or a day can be, or every truth or option that is left. */
export type Possible = readonly Known[];

export interface Outlook {
  of(node: Node, row?: Row): Possible;
  /** The rows over which a node gathers; null when the list is not known yet. */
  below(node: GatherNode, row: Row): readonly Row[] | null;
  readonly root: Row;
  readonly situation: Situation;
}

/** Ten billion yuan in fen: no income, property or payment of a family lies beyond. */
const FAR = whole(1_000_000_000_000n);
const NEAR: Exact = { n: -FAR.n, d: 1n };
/** More combinations than this are not tried; the term is then taken to be anything. */
const MOST = 4_096;

/** Everything a value of the kind may be; a fact that people give is never below zero. */
const anything = ({ sort, options }: ValueKind, { on, isFact }: { on: string; isFact: boolean }): Possible => {
  if (sort === "truth") return [true, false];
  if (sort === "choice") return Object.keys(options ?? {});
  if (sort === "day") return ["1900-01-01", on];
  return [isFact ? whole(0) : NEAR, FAR];
};

const isExact = (value: Known): value is Exact => typeof value === "object";

/** The ends of amounts and days, every other value once. */
const ends = (values: readonly Known[]): Possible => {
  const [first] = values;
  if (first === undefined || typeof first === "boolean") return [...new Set(values)];
  const inOrder = values.toSorted((a, b) =>
    isExact(a) && isExact(b) ? compare(a, b) : String(a) < String(b) ? -1 : a === b ? 0 : 1,
  );
  if (!isExact(first) && !/^\d{4}-/.test(first)) return [...new Set(inOrder)];
  const [low, high] = [inOrder[0] ?? first, inOrder.at(-1) ?? first];
  const same = isExact(low) && isExact(high) ? compare(low, high) === 0 : low === high;
  return same ? [low] : [low, high];
};

/** Every choice of one value of each part; null when there are too many to try. */
const corners = (parts: readonly (readonly Value[])[]): readonly (readonly Value[])[] | null =>
  parts.reduce((size, part) => size * part.length, 1) > MOST
    ? null
    : parts.reduce<readonly (readonly Value[])[]>(
        (before, part) => before.flatMap((chosen) => part.map((value) => [...chosen, value])),
        [[]],
      );

/**
 * Looks ahead from the facts known so far. Every operator of the language rises or falls with each of its parts, so what it
 * can become lies between what it becomes at their ends; `tests/properties` holds this against all ways to complete a household.
 */
export const lookAhead = (situation: Situation): Outlook => {
  const root = rootRow(situation.facts);
  const seen = new Map<Row, Map<Node, Possible>>();
  const { on } = situation;

  const below = (node: GatherNode, row: Row): readonly Row[] | null =>
    childRow(rowAt(row, node.level), node.part.level);

  const gathered = (node: GatherNode, row: Row): Possible => {
    const rows = below(node, row);
    if (!rows) return anything(node.kind, { on, isFact: node.kind.sort === "count" });
    const parts = rows.map((each) => of(node.part, each));
    const at = (end: (possible: Possible) => Known | undefined) =>
      node.op.evaluate(parts.map((part) => end(part) ?? null));
    // Gathering only rises with its rows: false comes before true, the low end before the high one.
    const [low, high] = [
      at((part) => (part.includes(false) ? false : part[0])),
      at((part) => (part.includes(true) ? true : part.at(-1))),
    ];
    return low === null || high === null ? anything(node.kind, { on, isFact: false }) : ends([low, high]);
  };

  const combined = (node: RowNode, row: Row): Possible => {
    const [first, ...others] = node.parts;
    const firsts = first ? of(first, row) : [];
    // Of what the first part leaves aside nothing is worked out.
    const apart = node.op.picks ? firsts.map((value): Possible => [value]) : [firsts];
    const tried = apart.map((values) => {
      const wanted = lookedAt(node, values[0] ?? null);
      return corners([values, ...others.map((part, index) => (wanted.includes(index + 1) ? of(part, row) : [null]))]);
    });
    const values = tried.flatMap(
      (parts) => parts?.map((each) => node.op.evaluate(each, node.settings as never)) ?? [null],
    );
    return values.includes(null)
      ? anything(node.kind, { on, isFact: false })
      : ends(values.filter((value) => value !== null));
  };

  const work = (node: Node, row: Row): Possible => {
    if (node.op === "constant") return [node.value];
    if (node.op === "businessDay") return [on];
    if (node.op === "parameter")
      return ends((node.category ? of(node.category, row) : [""]).map((key) => situation.local(node, asText(key))));
    if (node.op !== "field") return isGather(node) ? gathered(node, row) : combined(node, row);
    const stored = row.facts[node.settings.key] ?? null;
    const unsettled = node.settings.unsettled ?? [];
    if (stored !== null && typeof stored !== "object" && !unsettled.includes(`${stored}`))
      return [node.kind.load(stored)];
    return anything(node.kind, { on, isFact: true }).filter(
      (value) => typeof value !== "string" || !unsettled.includes(value),
    );
  };

  const of = (node: Node, from: Row = root): Possible => {
    const row = rowAt(from, node.level);
    const known = seen.get(row) ?? new Map<Node, Possible>();
    seen.set(row, known);
    const before = known.get(node);
    if (before) return before;
    const possible = work(node, row);
    known.set(node, possible);
    return possible;
  };

  return { of, below, root, situation };
};
