/** The explanation of one calculation: every named term with its value, its articles and only the parts that decided it. */
import type { Citation } from "#law";
import { showValue, type Value } from "../kinds/value-kind.ts";
import { isGather, isRow, partsOf, type Node } from "../node.ts";
import type { Evaluation } from "./evaluate.ts";
import { nameOf, phrase } from "./phrase.ts";

export interface Proof {
  readonly node: Node;
  readonly label: string;
  readonly value: Value;
  /** The member it is about, by position; null for the household. */
  readonly member: number | null;
  /** "月人均收入低于低保标准". */
  readonly rule: string;
  /** "月人均收入（391.33元）低于低保标准（525.00元）". */
  readonly filled: string;
  readonly citations: readonly Citation[];
  readonly parts: readonly Proof[];
}

interface Placed {
  readonly node: Node;
  readonly member: number;
}

/** The direct parts that decided the value of a node. */
const decisiveParts = (evaluation: Evaluation, { node, member }: Placed): readonly Placed[] => {
  if (isGather(node)) {
    const values = Array.from({ length: evaluation.members }, (_, index) => evaluation.of(node.part, index));
    const chosen = node.op.decisive?.(values, evaluation.of(node)) ?? values.map((_, index) => index);
    return chosen.map((index) => ({ node: node.part, member: index }));
  }
  if (isRow(node)) {
    const values = node.parts.map((part) => evaluation.of(part, member));
    const chosen = node.op.decisive?.(values, evaluation.of(node, member)) ?? values.map((_, index) => index);
    return chosen.flatMap((index) => {
      const part = node.parts[index];
      return part ? [{ node: part, member }] : [];
    });
  }
  return partsOf(node).map((part) => ({ node: part, member }));
};

const filledIn = (evaluation: Evaluation, { node, member }: Placed): string =>
  phrase(node, (part) => {
    if (part.op === "constant") return nameOf(part);
    if (part.label === null) return isGather(part) ? withValue(part) : filledIn(evaluation, { node: part, member });
    return withValue(part);

    function withValue(shown: Node): string {
      // The part of a gathering has one value a member, so there is none to put into the sentence.
      if (shown.reach === "member" && node.reach === "household") return nameOf(shown);
      return `${nameOf(shown)}（${showValue(shown.kind, evaluation.of(shown, member))}）`;
    }
  });

/** Unnamed parts are dissolved into what they are made of, so that the reader meets only terms that have a name. */
const namedParts = (evaluation: Evaluation, placed: Placed): readonly Placed[] =>
  decisiveParts(evaluation, placed).flatMap((part) => {
    if (part.node.op === "constant" || part.node.op === "businessDay") return [];
    const isOwnLine = part.node.label !== null || isGather(placed.node);
    return isOwnLine ? [part] : namedParts(evaluation, part);
  });

/** Explains a node of an evaluation; `member` only for a term about one member. */
export const prove = (evaluation: Evaluation, node: Node, member = -1): Proof => {
  const placed = { node, member };
  const about = node.reach === "member" ? member : null;
  return {
    node,
    label: nameOf(node),
    value: evaluation.of(node, member),
    member: about,
    rule: phrase(node),
    filled: filledIn(evaluation, placed),
    citations: node.citations,
    parts: namedParts(evaluation, placed).map((part) =>
      prove(evaluation, part.node, part.node.reach === "member" ? part.member : -1),
    ),
  };
};
