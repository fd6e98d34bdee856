/** The facts that must still be found before an unknown answer can become known. */
import { isGather, isRow, partsOf, type FieldNode, type Node } from "../node.ts";
import type { Evaluation } from "./evaluate.ts";

export interface MissingFact {
  readonly field: FieldNode;
  /** Position of the member, or null for the household. */
  readonly member: number | null;
}

/** Each missing fact once, in the order in which the rules meet them. */
export const missingFacts = (evaluation: Evaluation, outcomes: readonly Node[]): readonly MissingFact[] => {
  const found = new Map<string, MissingFact>();
  const add = (field: FieldNode, member: number): void => {
    const about = field.settings.of === "member" ? member : null;
    found.set(`${about ?? "household"}.${field.settings.key}`, { field, member: about });
  };
  const visit = (node: Node, member: number): void => {
    if (evaluation.of(node, member) !== null) return;
    if (node.op === "field") add(node, member);
    else if (isGather(node)) for (let index = 0; index < evaluation.members; index += 1) visit(node.part, index);
    else if (isRow(node) && node.parts.every((part) => evaluation.of(part, member) !== null)) {
      // Known but disputed: the fact must still be settled.
      for (const part of node.parts) if (part.op === "field") add(part, member);
    } else if (isRow(node) && node.op.decisive) {
      const values = node.parts.map((part) => evaluation.of(part, member));
      for (const index of node.op.decisive(values, null)) visitPart(node.parts[index], member);
    } else {
      partsOf(node).forEach((part) => visit(part, member));
    }
  };
  const visitPart = (part: Node | undefined, member: number): void => {
    if (part) visit(part, member);
  };
  outcomes.forEach((node) => visit(node, -1));
  return [...found.values()];
};
