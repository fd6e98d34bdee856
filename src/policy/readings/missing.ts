/** The facts that must still be found before an unknown answer can become known. */
import type { Value } from "../kinds/value-kind.ts";
import { deciding, isGather, isRow, partsOf, type FieldNode, type Level, type Node, type RowNode } from "../node.ts";
import type { Evaluation } from "./evaluate.ts";
import { pathOf, rowAt, type Row } from "./row.ts";

export interface MissingFact {
  /** The field that is not known, or the whole list. */
  readonly what: FieldNode | Level;
  /** Where it stands, e.g. "household.members[1].income". */
  readonly at: string;
  /** The row it is missing in. */
  readonly row: Row;
}

/** The parts through which an unknown value is followed down; positions among the node's parts. */
type Follow = (node: RowNode, values: readonly Value[]) => readonly number[];

/** Only what must be found next: an operator names the parts that hold it up. */
const next: Follow = (node, values) => deciding(node, values, null);

/** Also what would hold it up once an unknown condition is known, either way. */
const sooner: Follow = (node, values) => {
  const followed = new Set(next(node, values));
  values.forEach((value, index) => {
    if (value !== null || node.parts[index]?.kind.sort !== "truth") return;
    for (const answer of [true, false]) {
      const answered = values.with(index, answer);
      const result = node.op.evaluate(answered, node.settings as never);
      for (const part of deciding(node, answered, result)) followed.add(part);
    }
  });
  return [...followed];
};

interface Sought {
  readonly outcomes: readonly Node[];
  /** Names the kind of applicant in the paths. */
  readonly root: string;
}

/** Each missing fact once, in the order in which the rules meet them. */
export const missingFacts = (evaluation: Evaluation, sought: Sought): readonly MissingFact[] =>
  unknownFacts(evaluation, sought, next);

/** Each unknown fact that can still change an outcome, also where others must be found first: the questions of a form. */
export const openFacts = (evaluation: Evaluation, sought: Sought): readonly MissingFact[] =>
  unknownFacts(evaluation, sought, sooner);

const unknownFacts = (evaluation: Evaluation, { outcomes, root }: Sought, follow: Follow): readonly MissingFact[] => {
  const found = new Map<string, MissingFact>();
  const add = (what: FieldNode | Level, row: Row): void => {
    const at = `${pathOf(row, root)}.${"op" in what ? what.settings.key : what.key}`;
    found.set(at, { what, at, row });
  };
  const visit = (node: Node, row: Row): void => {
    const here = rowAt(row, node.level);
    if (evaluation.of(node, here) !== null) return;
    if (node.op === "field") add(node, here);
    else if (isGather(node)) {
      const rows = evaluation.below(node, here);
      if (rows) for (const each of rows) visit(node.part, each);
      else add(node.part.level, here);
    } else if (isRow(node)) {
      const values = evaluation.parts(node, here);
      const wanted = follow(node, values);
      // Known but disputed: the fact must still be settled.
      const isDisputed = wanted.every((index) => values[index] !== null);
      for (const index of wanted) {
        const part = node.parts[index];
        if (isDisputed && part?.op === "field") add(part, rowAt(here, part.level));
        else visitPart(part, here);
      }
    } else {
      for (const part of partsOf(node)) visit(part, here);
    }
  };
  const visitPart = (part: Node | undefined, row: Row): void => {
    if (part) visit(part, row);
  };
  for (const node of outcomes) visit(node, evaluation.root);
  return [...found.values()];
};
