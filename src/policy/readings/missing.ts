/** The facts that must still be found before an unknown answer can become known. */
import { deciding, isGather, isRow, partsOf, type FieldNode, type Level, type Node } from "../node.ts";
import type { Evaluation } from "./evaluate.ts";
import { pathOf, type Row } from "./row.ts";

export interface MissingFact {
  /** The field that is not known, or the whole list. */
  readonly what: FieldNode | Level;
  /** Where it stands, e.g. "household.members[1].income". */
  readonly at: string;
}

/** Each missing fact once, in the order in which the rules meet them; `root` names the kind of applicant in their paths. */
export const missingFacts = (
  evaluation: Evaluation,
  outcomes: readonly Node[],
  root: string,
): readonly MissingFact[] => {
  const found = new Map<string, MissingFact>();
  const add = (what: FieldNode | Level, row: Row): void => {
    const at = `${pathOf(row, root)}.${"op" in what ? what.settings.key : what.key}`;
    found.set(at, { what, at });
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
      const wanted = deciding(node, values, null);
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

const rowAt = (row: Row, level: Level): Row => (row.level === level || !row.above ? row : rowAt(row.above, level));
