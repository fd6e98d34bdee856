/** Writes the text of the columnar loop: one loop inside the other as the levels are, no objects, whole fen in doubles. */
import type { Known } from "../kinds/value-kind.ts";
import {
  categoriesOf,
  householdLevel,
  isGather,
  isRow,
  pathTo,
  type Form,
  type Level,
  type Node,
  type ParameterNode,
} from "../node.ts";
import { levelName } from "./columns.ts";
import type { Block, Schedule, Step } from "./schedule.ts";

const plain = (text: string): Form => ({ text, den: 1n });

const constant = (value: Known): Form => {
  if (typeof value === "object") return { text: String(value.n), den: value.d };
  if (typeof value === "boolean") return plain(value ? "1" : "2");
  return plain(value.replace(/-/g, ""));
};

const indexOf = (level: Level): string => `i_${levelName(level)}`;
const unknownOf = ({ kind }: Node): string => (kind.sort === "truth" ? "0" : kind.sort === "choice" ? "-1" : "NaN");

/** Amounts that people or offices give are refused below zero; what is put together from such amounts mostly stays there. */
const isNeverNegative = (node: Node): boolean => {
  if (["truth", "choice", "day"].includes(node.kind.sort)) return true;
  if (node.op === "constant") return typeof node.value === "object" && node.value.n >= 0n;
  if (isGather(node)) return isNeverNegative(node.part);
  if (!isRow(node)) return true;
  const { neverNegative } = node.op;
  return neverNegative === "always" || (neverNegative === "withItsParts" && node.parts.every(isNeverNegative));
};

/** The forms of the nodes, parts first; `name` says under which name a node is worked out. */
const formsOf = (nodes: readonly Node[], name: (node: Node) => string): ReadonlyMap<Node, Form> => {
  const forms = new Map<Node, Form>();
  const form = (node: Node): Form => forms.get(node) ?? plain("");
  for (const node of nodes)
    if (node.op === "constant") forms.set(node, constant(node.value));
    else if (node.op === "businessDay") forms.set(node, plain("on"));
    else if (node.op === "field" || node.op === "parameter") forms.set(node, plain(name(node)));
    else if (isGather(node)) {
      const { den } = node.op.next(name(node), form(node.part));
      forms.set(node, { text: name(node), den });
    } else {
      const { by, den } = node.op.code(node.parts.map(form), node.settings as never);
      forms.set(node, { text: name(node), den, ...(by ? { by: `${name(node)}_by` } : {}) });
    }
  return forms;
};

/** Writes the nodes, parts first, in the loops of their schedule. */
export const writeLoops = (
  nodes: readonly Node[],
  { parameters, root }: { parameters: readonly ParameterNode[]; root: Schedule["root"] },
): { readonly body: string; of(node: Node): string } => {
  const names = new Map(nodes.map((node, index) => [node, `v${index}`]));
  const name = (node: Node): string => names.get(node) ?? "";
  const forms = formsOf(nodes, name);
  const form = (node: Node): Form => {
    const found = forms.get(node);
    if (!found) throw new Error(`“${node.label ?? node.kind.label}” is not among the terms of the loop`);
    return found;
  };

  const local = (node: ParameterNode): string => {
    const values = `p${parameters.indexOf(node)}`;
    const place = `place[${indexOf(householdLevel)}]`;
    if (!node.category) return `${values}[${place}]`;
    const category = form(node.category).text;
    return `(${category} < 0 ? ${unknownOf(node)} : ${values}[${place} * ${categoriesOf(node).length} + ${category}])`;
  };
  const work = (node: Node): string => {
    if (node.op === "parameter") return `const ${name(node)} = ${local(node)};`;
    if (node.op === "field")
      return `const ${name(node)} = c_${levelName(node.level)}_${node.settings.key}[${indexOf(node.level)}];`;
    if (!isRow(node)) return "";
    const { by, text } = node.op.code(node.parts.map(form), node.settings as never);
    return `const ${name(node)} = ${text};${by ? ` const ${name(node)}_by = ${by};` : ""}`;
  };
  const line = (step: Step): string => {
    if (step.does === "work") return work(step.node);
    const { op, part, level } = step.node;
    const to = name(step.node);
    // A sum of amounts that are never negative only grows, so it is enough to look at the end of it.
    const everyTime = op.grows === true && !isNeverNegative(part);
    if (step.does === "begin") return `let ${to} = ${op.start};`;
    if (step.does === "gather") {
      const next = op.next(to, form(part)).text;
      return `${to} = ${everyTime ? `guard(${next})` : next};`;
    }
    const guarded = op.grows && !everyTime ? `guard(${to}); ` : "";
    return `${guarded}if (known_${levelName(part.level)}[${indexOf(level)}] === 0) ${to} = ${unknownOf(step.node)};`;
  };
  const text = ({ level, before, inner, after }: Block): string => {
    const indent = "  ".repeat(pathTo(level).length);
    const loops = inner.map((block) => {
      const [of, index] = [levelName(block.level), indexOf(block.level)];
      return `for (let ${index} = first_${of}[${indexOf(level)}], end = first_${of}[${indexOf(level)} + 1]; ${index} < end; ${index}++) {\n${text(block)}\n${indent}}`;
    });
    return [...before.map(line), ...loops, ...after.map(line)]
      .filter((each) => each !== "")
      .map((each) => indent + each)
      .join("\n");
  };
  return { body: text(root), of: (node) => form(node).text };
};
