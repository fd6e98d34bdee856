/** The whole service as one fused loop over typed arrays: no objects, no fractions, whole fen in doubles, watched for overflow. */
import { outcomesOf, type Ruled } from "../declare/service.ts";
import {
  householdLevel,
  inOrder,
  isRow,
  type FieldNode,
  type Form,
  type Level,
  type Node,
  type ParameterNode,
} from "../node.ts";
import { INEXACT, MASK_BITS, type Answers } from "./answers.ts";
import { closures, exactPass } from "./closures.ts";
import { levelName, type Columns } from "./columns.ts";
import { schedule, type Schedule } from "./schedule.ts";
import { writeLoops } from "./write-loop.ts";

/**
 * Local values by place: parameter p of place i in category c is `values[p][i * categories + c]`. An option is its position.
 * Where none is set: NaN, -1 for an option.
 */
export type LocalColumns = readonly Float64Array[];

/** Fills the answers for the business day `on`, YYYY-MM-DD. */
export type Loop = (columns: Columns, local: LocalColumns, on: string, answers: Answers) => void;

/** What both engines of the reading work from. */
export interface LoopParts extends Schedule {
  /** Every term of the outcomes, parts first. */
  readonly nodes: readonly Node[];
  readonly fields: readonly FieldNode[];
  readonly parameters: readonly ParameterNode[];
  /** The named conditions of the applicant whose bits are reported, in order. */
  readonly reasons: readonly Node[];
  readonly outcomes: { readonly eligible: Node; readonly pays: Node | null };
}
export interface ColumnarReading extends LoopParts {
  /** The text of the loop; null where code may not be made at run time and closures do the work. */
  readonly code: string | null;
  readonly run: Loop;
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

/** Works out one expression of the loop by itself: its text, and its divisor. For the worked examples of the operators. */
export const expression = ({ text, by = "1" }: Form): readonly [number, number] => {
  const code = `${prelude}return [${text}, ${by}];`;
  return new Function(code)() as [number, number];
};

const isNamedCondition = (node: Node): boolean =>
  isRow(node) && node.kind.sort === "truth" && node.label !== null && node.level === householdLevel;

const partsOfLoop = (service: Ruled): LoopParts => {
  const { eligible, pays } = service.proposes;
  const nodes = inOrder(outcomesOf(service));
  const reasons = nodes.filter((node) => isNamedCondition(node) && node !== eligible.node);
  if (reasons.length > MASK_BITS)
    throw new Error(`${service.id} has more than ${MASK_BITS} named conditions; the masks have no room for them`);
  return {
    nodes,
    fields: nodes.filter((node) => node.op === "field"),
    parameters: nodes.filter((node) => node.op === "parameter"),
    reasons,
    outcomes: { eligible: eligible.node, pays: pays?.node ?? null },
    ...schedule(nodes),
  };
};

const levelNames = (level: Level): string => {
  const name = levelName(level);
  return level === householdLevel
    ? ""
    : `const { first: first_${name}, known: known_${name} } = columns.levels.${name};`;
};
const fieldName = ({ level, settings }: FieldNode): string =>
  `const c_${levelName(level)}_${settings.key} = columns.levels.${levelName(level)}.fields.${settings.key};`;

const codeOf = (parts: LoopParts): string => {
  const { levels, fields, parameters, reasons, outcomes } = parts;
  const { body, of } = writeLoops(parts.nodes, parts);
  const mask = (bit: (text: string) => string): string =>
    reasons.map((node, index) => `(${bit(of(node))} << ${index})`).join(" | ") || "0";
  return `${prelude}${[...levels.map(levelNames), ...fields.map(fieldName), ...parameters.map((_, index) => `const p${index} = local[${index}];`)].join("\n")}
const { size, place } = columns;
const { eligible, pays, unmet, open } = answers;
for (let i_household = 0; i_household < size; i_household++) {
  over = 0;
${body}
  eligible[i_household] = over ? ${INEXACT} : ${of(outcomes.eligible)};
  pays[i_household] = ${outcomes.pays ? of(outcomes.pays) : "NaN"};
  unmet[i_household] = ${mask((text) => `((${text} & 2) >> 1)`)};
  open[i_household] = ${mask((text) => `(${text} === 0 ? 1 : 0)`)};
}`;
};

type Written = (columns: Columns, local: LocalColumns, on: number, answers: Answers) => void;

/** Null where the process or the page may not make code: `EvalError` of Node and of a content security policy. */
const made = (code: string): Written | null => {
  try {
    // The text is made from the declaration alone; no fact and no user input enters it.
    return new Function("columns", "local", "on", "answers", code) as Written;
  } catch (error) {
    if (error instanceof EvalError) return null;
    throw error;
  }
};

/** What does not fit a double exactly is worked out again by the closures. */
const withExactRest =
  (parts: LoopParts, loop: Written): Loop =>
  (columns, local, on, answers) => {
    loop(columns, local, Number(on.replace(/-/g, "")), answers);
    const { eligible } = answers;
    const rest = eligible.indexOf(INEXACT);
    if (rest < 0) return;
    const work = exactPass(parts, columns, local, on);
    for (let index = rest; index < columns.size; index += 1) if (eligible[index] === INEXACT) work(index, answers);
  };

/** Compiles the loop of a service. */
export const compileColumnar = (service: Ruled): ColumnarReading => {
  const parts = partsOfLoop(service);
  const code = codeOf(parts);
  const loop = made(code);
  return loop ? { ...parts, code, run: withExactRest(parts, loop) } : { ...parts, code: null, run: closures(parts) };
};

/** The same reading by closures alone, for the proof that both engines agree. */
export const closureReading = (service: Ruled): ColumnarReading => {
  const parts = partsOfLoop(service);
  return { ...parts, code: null, run: closures(parts) };
};
