/** The explanation of one calculation: every named term with its value, its articles and only the parts that decided it. */
import type { Citation } from "#law";
import { showValue, type Value } from "../kinds/value-kind.ts";
import { deciding, isGather, isRow, lookedAt, partsOf, type Node } from "../node.ts";
import type { Evaluation } from "./evaluate.ts";
import { nameOf, phrase } from "./phrase.ts";
import { rowAt, type Row } from "./row.ts";

export interface Proof {
  readonly node: Node;
  readonly label: string;
  readonly value: Value;
  /** The row it is about: the household, a member, a line of a list. */
  readonly row: Row;
  /** "月人均收入低于低保标准". */
  readonly rule: string;
  /** "月人均收入（391.33元）低于低保标准（525.00元）". */
  readonly filled: string;
  readonly citations: readonly Citation[];
  readonly parts: readonly Proof[];
}

interface Placed {
  readonly node: Node;
  readonly row: Row;
}

/** The direct parts that decided the value of a node. */
const decisiveParts = (evaluation: Evaluation, { node, row }: Placed): readonly Placed[] => {
  if (isGather(node)) {
    const rows = evaluation.below(node, row) ?? [];
    const values = rows.map((each) => evaluation.of(node.part, each));
    const chosen = node.op.decisive?.(values, evaluation.of(node, row)) ?? values.map((_, index) => index);
    return chosen.flatMap((index) => {
      const each = rows[index];
      return each ? [{ node: node.part, row: each }] : [];
    });
  }
  if (isRow(node)) {
    return deciding(node, evaluation.parts(node, row), evaluation.of(node, row)).flatMap((index) => {
      const part = node.parts[index];
      return part ? [{ node: part, row }] : [];
    });
  }
  return partsOf(node).map((part) => ({ node: part, row }));
};

const filledIn = (evaluation: Evaluation, { node, row }: Placed): string => {
  const [first = null] = isRow(node) ? evaluation.parts(node, row) : [];
  const seen = isRow(node) ? lookedAt(node, first).map((index) => node.parts[index]) : partsOf(node);
  return phrase(node, (part) => {
    // The part of a gathering has one value a row, so there is none to put into the sentence.
    if (part.op === "constant" || isGather(node) || !seen.includes(part)) return nameOf(part);
    if (part.label === null && !isGather(part)) return filledIn(evaluation, { node: part, row });
    return `${nameOf(part)}（${showValue(part.kind, evaluation.of(part, row))}）`;
  });
};

/** Unnamed parts are dissolved into what they are made of, so that the reader meets only terms that have a name. */
const namedParts = (evaluation: Evaluation, placed: Placed): readonly Placed[] =>
  decisiveParts(evaluation, placed).flatMap((part) => {
    if (part.node.op === "constant" || part.node.op === "businessDay") return [];
    const isOwnLine = part.node.label !== null || isGather(placed.node);
    return isOwnLine ? [part] : namedParts(evaluation, part);
  });

export type Prover = (node: Node, seenFrom?: Row) => Proof;

/** Explains nodes of an evaluation, seen from a row; what is used several times is explained once, and is the same object. */
export const prover = (evaluation: Evaluation): Prover => {
  const known = new Map<Row, Map<Node, Proof>>();
  const prove: Prover = (node, seenFrom = evaluation.root) => {
    const row = rowAt(seenFrom, node.level);
    const ofRow = known.get(row) ?? new Map<Node, Proof>();
    known.set(row, ofRow);
    const before = ofRow.get(node);
    if (before) return before;
    const placed = { node, row };
    const proof = {
      node,
      row,
      label: nameOf(node),
      value: evaluation.of(node, row),
      rule: phrase(node),
      filled: filledIn(evaluation, placed),
      citations: node.citations,
      parts: namedParts(evaluation, placed).map((part) => prove(part.node, part.row)),
    };
    ofRow.set(node, proof);
    return proof;
  };
  return prove;
};
