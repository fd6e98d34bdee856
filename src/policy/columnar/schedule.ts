/** In which loop each term is worked out, and whether before or after the loops inside it: the plan that both engines of the columnar reading follow. */
import {
  householdLevel,
  isGather,
  partsOf,
  type FieldNode,
  type GatherNode,
  type Level,
  type Node,
  type ParameterNode,
  type RowNode,
} from "../node.ts";

export type Step =
  | { readonly does: "work"; readonly node: FieldNode | ParameterNode | RowNode }
  /** Before the inner loop, in each of its rows, and after it. */
  | { readonly does: "begin" | "gather" | "finish"; readonly node: GatherNode };

export interface Block {
  readonly level: Level;
  readonly before: readonly Step[];
  readonly inner: readonly Block[];
  readonly after: readonly Step[];
}
interface OpenBlock extends Block {
  readonly before: Step[];
  readonly inner: OpenBlock[];
  readonly after: Step[];
}

export interface Schedule {
  readonly root: Block;
  readonly levels: readonly Level[];
}

/** Places the nodes, parts first. A term that needs a gathered value comes after the inner loops, where no inner loop can use it. */
export const schedule = (nodes: readonly Node[]): Schedule => {
  const blocks = new Map<Level, OpenBlock>();
  const late = new Set<Node>();
  const block = (level: Level): OpenBlock => {
    const known = blocks.get(level);
    if (known) return known;
    const outer = level.above ? block(level.above) : null;
    const made: OpenBlock = { level, before: [], inner: [], after: [] };
    blocks.set(level, made);
    outer?.inner.push(made);
    return made;
  };
  const checkParts = (node: Node): void => {
    const usedAt = isGather(node) ? node.part.level : node.level;
    for (const part of partsOf(node))
      if (late.has(part) && part.level !== usedAt)
        throw new Error(`“${part.label ?? part.kind.label}” is gathered later than it is needed here`);
  };
  const root = block(householdLevel);
  for (const node of nodes) {
    const own = block(node.level);
    checkParts(node);
    if (isGather(node)) {
      const inner = block(node.part.level);
      own.before.push({ does: "begin", node });
      (late.has(node.part) ? inner.after : inner.before).push({ does: "gather", node });
      own.after.push({ does: "finish", node });
      late.add(node);
    } else if (node.op !== "constant" && node.op !== "businessDay") {
      const isLate = partsOf(node).some((part) => late.has(part));
      if (isLate) late.add(node);
      (isLate ? own.after : own.before).push({ does: "work", node });
    }
  }
  return { root, levels: [...blocks.keys()] };
};
