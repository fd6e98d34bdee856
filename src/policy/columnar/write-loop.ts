/** Writes the loops of the columnar reading: one inside the other as the levels are, each with what comes before and after its inner loops. */
import type { Known } from "../kinds/value-kind.ts";
import {
  categoriesOf,
  householdLevel,
  isGather,
  isRow,
  pathTo,
  type Form,
  type GatherNode,
  type Level,
  type Node,
  type ParameterNode,
  type RowNode,
} from "../node.ts";
import { levelName } from "./columns.ts";

interface Block {
  readonly level: Level;
  readonly before: string[];
  readonly inner: Block[];
  readonly after: string[];
}
export interface Loops {
  readonly levels: readonly Level[];
  /** The body of the loop over households. */
  readonly body: string;
  of(node: Node): string;
}

const plain = (text: string): Form => ({ text, den: 1n });

const constant = (value: Known): Form => {
  if (typeof value === "object") return { text: String(value.n), den: value.d };
  if (typeof value === "boolean") return plain(value ? "1" : "2");
  return plain(value.replace(/-/g, ""));
};

const indexOf = (level: Level): string => `i_${levelName(level)}`;
const unknownOf = ({ kind }: Node): string => (kind.sort === "truth" ? "0" : kind.sort === "choice" ? "-1" : "NaN");

/** Amounts that people or offices give are refused below zero; some operators floor at zero. */
const isNeverNegative = (node: Node): boolean =>
  node.op === "field" || node.op === "parameter" || (isRow(node) && node.op.floors === true);

class Writer {
  private readonly forms = new Map<Node, Form>();
  /** Terms worked out after the inner loops of their level; an inner loop cannot use them. */
  private readonly late = new Set<Node>();
  private readonly blocks = new Map<Level, Block>();
  private readonly parameters: readonly ParameterNode[];
  constructor(parameters: readonly ParameterNode[]) {
    this.parameters = parameters;
  }

  get levels(): readonly Level[] {
    return [...this.blocks.keys()];
  }
  block(level: Level): Block {
    const known = this.blocks.get(level);
    if (known) return known;
    const outer = level.above ? this.block(level.above) : null;
    const block: Block = { level, before: [], inner: [], after: [] };
    this.blocks.set(level, block);
    outer?.inner.push(block);
    return block;
  }
  form(node: Node, usedAt: Level): Form {
    const form = this.forms.get(node);
    if (!form || (this.late.has(node) && node.level !== usedAt))
      throw new Error(`“${node.label ?? node.kind.label}” is gathered later than it is needed here`);
    return form;
  }

  write(node: Node, name: string): void {
    this.block(node.level);
    if (node.op === "constant") this.forms.set(node, constant(node.value));
    else if (node.op === "businessDay") this.forms.set(node, plain("on"));
    else if (node.op === "field")
      this.forms.set(node, plain(`c_${levelName(node.level)}_${node.settings.key}[${indexOf(node.level)}]`));
    else if (node.op === "parameter") this.parameter(node, name);
    else if (isGather(node)) this.gather(node, name);
    else this.row(node, name);
  }
  private parameter(node: ParameterNode, name: string): void {
    const values = `p${this.parameters.indexOf(node)}`;
    const place = `place[${indexOf(householdLevel)}]`;
    const category = node.category ? this.form(node.category, node.level).text : null;
    const value =
      category === null
        ? `${values}[${place}]`
        : `(${category} < 0 ? ${unknownOf(node)} : ${values}[${place} * ${categoriesOf(node).length} + ${category}])`;
    this.block(node.level).before.push(`const ${name} = ${value};`);
    this.forms.set(node, plain(name));
  }
  private gather(node: GatherNode, name: string): void {
    const [outer, inner] = [this.block(node.level), this.block(node.part.level)];
    const { text, den } = node.op.next(name, this.form(node.part, node.part.level));
    outer.before.push(`let ${name} = ${node.op.start};`);
    // A sum of amounts that are never negative only grows, so it is enough to look at the end of it.
    const everyTime = node.op.grows === true && !isNeverNegative(node.part);
    (this.late.has(node.part) ? inner.after : inner.before).push(`${name} = ${everyTime ? `guard(${text})` : text};`);
    if (node.op.grows && !everyTime) outer.after.push(`guard(${name});`);
    outer.after.push(
      `if (known_${levelName(inner.level)}[${indexOf(outer.level)}] === 0) ${name} = ${unknownOf(node)};`,
    );
    this.forms.set(node, { text: name, den });
    this.late.add(node);
  }
  private row(node: RowNode, name: string): void {
    const { by, den, text } = node.op.code(
      node.parts.map((part) => this.form(part, node.level)),
      node.settings as never,
    );
    const isLate = node.parts.some((part) => this.late.has(part));
    if (isLate) this.late.add(node);
    const block = this.block(node.level);
    (isLate ? block.after : block.before).push(`const ${name} = ${text};${by ? ` const ${name}_by = ${by};` : ""}`);
    this.forms.set(node, { text: name, den, ...(by ? { by: `${name}_by` } : {}) });
  }
}

const text = ({ level, before, inner, after }: Block): string => {
  const indent = "  ".repeat(pathTo(level).length);
  const loops = inner.map((block) => {
    const [name, index] = [levelName(block.level), indexOf(block.level)];
    return `for (let ${index} = first_${name}[${indexOf(level)}], end = first_${name}[${indexOf(level)} + 1]; ${index} < end; ${index}++) {\n${text(block)}\n${indent}}`;
  });
  return [...before, ...loops, ...after].map((line) => indent + line).join("\n");
};

/** Writes the nodes, parts first. */
export const writeLoops = (nodes: readonly Node[], parameters: readonly ParameterNode[]): Loops => {
  const writer = new Writer(parameters);
  for (const [index, node] of nodes.entries()) writer.write(node, `v${index}`);
  return {
    levels: writer.levels,
    body: text(writer.block(householdLevel)),
    of: (node) => writer.form(node, householdLevel).text,
  };
};

export const isNamedTruth = (node: Node): boolean =>
  isRow(node) && node.kind.sort === "truth" && node.label !== null && node.level === householdLevel;
