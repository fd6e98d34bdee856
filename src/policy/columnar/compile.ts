/** The whole service as one fused loop over typed arrays: no objects, no fractions, whole fen in doubles, watched for overflow. */
import type { Service } from "../declare/service.ts";
import type { Known } from "../kinds/value-kind.ts";
import { inOrder, isGather, isRow, type FieldNode, type Form, type Node, type ParameterNode } from "../node.ts";
import type { Columns } from "./columns.ts";

/** Local values by place: parameter p of place i in category c is `values[p][i * categories + c]`; NaN where none is set. */
export type LocalColumns = readonly Float64Array[];

export interface Answers {
  /** 1 yes, 2 no, 0 not known yet; 3: does not fit exactly, ask the interpreter. */
  readonly eligible: Uint8Array;
  /** Whole fen a month; NaN while not known. */
  readonly pays: Float64Array;
  /** Bit i: reason i is false; bit 16 + i: reason i is not known. */
  readonly reasons: Uint32Array;
}
export interface ColumnarReading {
  readonly fields: readonly FieldNode[];
  readonly parameters: readonly ParameterNode[];
  /** The named truths of the household whose bits are reported, in order. */
  readonly reasons: readonly Node[];
  /** The text of the loop, for a reader and for a worker. */
  readonly code: string;
  run(columns: Columns, local: LocalColumns, on: string, answers: Answers): void;
}

/** Doubles are exact up to 2^53; half of that leaves room for one addition. */
const prelude = `"use strict";
let over = 0;
const guard = (x) => (x > 4503599627370496 || x < -4503599627370496 ? ((over = 1), x) : x);
const same = (a, b) => (a === b ? a : NaN);
const lt = (a, b) => (a < b ? 1 : a >= b ? 2 : 0);
const le = (a, b) => (a <= b ? 1 : a > b ? 2 : 0);
const gt = (a, b) => (a > b ? 1 : a <= b ? 2 : 0);
const ge = (a, b) => (a >= b ? 1 : a < b ? 2 : 0);
`;

const plain = (text: string): Form => ({ text, den: 1n });

const constant = (value: Known): Form => {
  if (typeof value === "object") return { text: String(value.n), den: value.d };
  if (typeof value === "boolean") return plain(value ? "1" : "2");
  return plain(value.replace(/-/g, ""));
};

/** How many categories a parameter has; a parameter without any has one. */
export const categoriesOf = ({ category }: ParameterNode): number =>
  category ? Object.keys(category.kind.options ?? {}).length : 1;

const parameterForm = (node: ParameterNode, index: number, forms: ReadonlyMap<Node, Form>): Form => {
  if (!node.category) return plain(`p${index}[place[h]]`);
  const category = forms.get(node.category)?.text ?? "-1";
  return plain(`(${category} < 0 ? NaN : p${index}[place[h] * ${categoriesOf(node)} + ${category}])`);
};

interface Text {
  readonly head: string[];
  readonly each: string[];
  readonly tail: string[];
}

/** Gives every node its form and writes the lines that work the shared ones out: before, in and after the loop over members. */
const write = (
  nodes: readonly Node[],
  parameters: readonly ParameterNode[],
): { forms: Map<Node, Form>; text: Text } => {
  const forms = new Map<Node, Form>();
  const gathered = new Set<Node>();
  const text: Text = { head: [], each: [], tail: [] };
  for (const [index, node] of nodes.entries()) {
    const name = `v${index}`;
    if (node.op === "field")
      forms.set(node, plain(node.reach === "member" ? `m_${node.settings.key}[i]` : `h_${node.settings.key}[h]`));
    else if (node.op === "constant") forms.set(node, constant(node.value));
    else if (node.op === "businessDay") forms.set(node, plain("on"));
    else if (node.op === "parameter") {
      const form = parameterForm(node, parameters.indexOf(node), forms);
      text.head.push(`const ${name} = ${form.text};`);
      forms.set(node, plain(name));
    } else if (isGather(node)) {
      const part = forms.get(node.part) ?? plain("NaN");
      const next = node.op.next(name, part);
      text.head.push(`let ${name} = ${node.op.start};`);
      text.each.push(`${name} = ${next.text};`);
      forms.set(node, { text: name, den: next.den });
    } else if (isRow(node)) {
      const form = node.op.code(
        node.parts.map((part) => forms.get(part) ?? plain("NaN")),
        node.settings as never,
      );
      // What rests on the members is worked out after them; the rest before, so that a member's term may use it.
      const waits = node.parts.some((part) => isGather(part) || gathered.has(part));
      if (waits) gathered.add(node);
      const lines = node.reach === "member" ? text.each : waits ? text.tail : text.head;
      lines.push(`const ${name} = ${form.text};${form.by ? ` const ${name}_by = ${form.by};` : ""}`);
      forms.set(node, { text: name, den: form.den, ...(form.by ? { by: `${name}_by` } : {}) });
    }
  }
  return { forms, text };
};

/**
 * Compiles the loop. Where code may not be made at run time (a strict content security policy), `new Function` throws and
 * the caller asks the interpreter instead; the answers are the same.
 */
export const compileColumnar = (service: Service): ColumnarReading => {
  const { eligible, pays } = service.proposes;
  const nodes = inOrder([eligible.node, pays.node]);
  const fields = nodes.filter((node) => node.op === "field");
  const parameters = nodes.filter((node) => node.op === "parameter");
  const reasons = nodes.filter(
    (node) =>
      isRow(node) &&
      node.kind.sort === "truth" &&
      node.label !== null &&
      node.reach === "household" &&
      node !== eligible.node,
  );
  if (reasons.length > 16)
    throw new Error(`${service.id} has more than 16 named conditions; the reason mask has room for 16`);
  const { forms, text } = write(nodes, parameters);
  const of = (node: Node): string => forms.get(node)?.text ?? "0";
  const bits = reasons.map(
    (node, index) => `((${of(node)} & 2) >> 1 << ${index}) | ((${of(node)} === 0 ? 1 : 0) << ${16 + index})`,
  );
  const code = `${prelude}${fields.map(({ settings, reach }) => `const ${reach === "member" ? "m" : "h"}_${settings.key} = columns.${reach}[${JSON.stringify(settings.key)}];`).join("\n")}
${parameters.map((_, index) => `const p${index} = local[${index}];`).join("\n")}
const { size, first, place } = columns;
const { eligible, pays, reasons } = answers;
for (let h = 0; h < size; h++) {
  over = 0;
  ${text.head.join("\n  ")}
  for (let i = first[h], end = first[h + 1]; i < end; i++) {
    ${text.each.join("\n    ")}
  }
  ${text.tail.join("\n  ")}
  eligible[h] = over ? 3 : ${of(eligible.node)};
  pays[h] = ${of(pays.node)};
  reasons[h] = ${bits.join(" | ") || "0"};
}`;
  // The text is made from the declaration alone; no fact and no user input enters it.
  const loop = new Function("columns", "local", "on", "answers", code) as (
    columns: Columns,
    local: LocalColumns,
    on: number,
    answers: Answers,
  ) => void;
  return {
    fields,
    parameters,
    reasons,
    code,
    run: (columns, local, on, answers) => loop(columns, local, Number(on.replace(/-/g, "")), answers),
  };
};

export const emptyAnswers = (size: number): Answers => ({
  eligible: new Uint8Array(size),
  pays: new Float64Array(size),
  reasons: new Uint32Array(size),
});
