/** Shared terms as lateral columns: what is used twice is worked out once, layer upon layer. */
import { isGather, isRow, partsOf, type Form, type Level, type Node } from "../node.ts";

/** Gathering says its part twice: once to see whether any is unknown, once to gather. */
const repeats = (node: Node): boolean => isGather(node) || (isRow(node) && node.op.repeats === true);

/** The form of a part; a term of a level above that has no column yet is written out where it is used. */
const formOf = (node: Node, forms: ReadonlyMap<Node, Form>): Form => {
  const known = forms.get(node);
  if (known) return known;
  if (!isRow(node)) throw new Error(`“${node.label ?? node.kind.label}” is gathered later than it is needed here`);
  return node.op.sql(
    node.parts.map((part) => formOf(part, forms)),
    node.settings as never,
  );
};

/**
 * Gives every row node of one level its SQL form, in place, and returns the lateral joins that carry the shared ones.
 * `all` are the nodes of the whole query, parts first; `prefix` keeps the layers of the levels apart.
 */
export const layered = (
  all: readonly Node[],
  { level, forms, prefix }: { level: Level; forms: Map<Node, Form>; prefix: string },
): string => {
  const uses = new Map<Node, number>();
  for (const node of all)
    for (const part of partsOf(node)) uses.set(part, (uses.get(part) ?? 0) + (repeats(node) ? 2 : 1));
  const layerOf = new Map<Node, number>();
  const layers: string[][] = [];

  for (const node of all) {
    if (!isRow(node) || node.level !== level) continue;
    const parts = node.parts.map((part) => formOf(part, forms));
    const form = node.op.sql(parts, node.settings as never);
    const layer = Math.max(0, ...node.parts.map((part) => layerOf.get(part) ?? 0));
    if ((uses.get(node) ?? 0) < 2) {
      forms.set(node, form);
      layerOf.set(node, layer);
      continue;
    }
    const columns = (layers[layer] ??= []);
    const column = `c${columns.length}`;
    columns.push(`${form.text} as ${column}`, ...(form.by ? [`${form.by} as ${column}_by`] : []));
    const at = `${prefix}${layer}.${column}`;
    forms.set(node, { text: at, den: form.den, ...(form.by ? { by: `${at}_by` } : {}) });
    layerOf.set(node, layer + 1);
  }
  // "offset 0" keeps the planner from pasting the text back wherever the column is used.
  return layers
    .map((columns, index) => `\n  cross join lateral (select ${columns.join(", ")} offset 0) ${prefix}${index}`)
    .join("");
};
