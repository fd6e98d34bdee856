/** A rule in Chinese words: parts that have a name are called by it, the others are spelled out. */
import { isGather, isRow, type Node } from "../node.ts";

/** How a leaf or a named part is called. */
export const nameOf = (node: Node): string => {
  if (node.label !== null) return node.label;
  if (node.op === "constant") return node.kind.show(node.value);
  return phrase(node);
};

/** The rule by which a node is worked out, its own name left aside; `call` says how its parts are called. */
export const phrase = (node: Node, call: (part: Node) => string = nameOf): string => {
  if (isRow(node)) return node.op.words(node.parts.map(call), node.settings as never);
  if (isGather(node)) return node.op.words([call(node.part)], null as never);
  return nameOf(node);
};
