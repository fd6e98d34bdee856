/** The whole service as one fused loop over typed arrays: no objects, no fractions, whole fen in doubles, watched for overflow. */
import { outcomesOf, type Service } from "../declare/service.ts";
import {
  householdLevel,
  inOrder,
  type FieldNode,
  type Form,
  type Level,
  type Node,
  type ParameterNode,
} from "../node.ts";
import { levelName, type Columns } from "./columns.ts";
import { isNamedTruth, writeLoops } from "./write-loop.ts";

/**
 * Local values by place: parameter p of place i in category c is `values[p][i * categories + c]`. An option is its position.
 * Where none is set: NaN, -1 for an option.
 */
export type LocalColumns = readonly Float64Array[];

export interface Answers {
  /** 1 yes, 2 no, 0 not known yet; 3: does not fit exactly, ask the interpreter. */
  readonly eligible: Uint8Array;
  /** Whole fen; NaN while not known, and where no money is paid. */
  readonly pays: Float64Array;
  /** Bit i: reason i is false; bit 16 + i: reason i is not known. */
  readonly reasons: Uint32Array;
}
export interface ColumnarReading {
  readonly fields: readonly FieldNode[];
  readonly levels: readonly Level[];
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

/** Works out one expression of the loop by itself: its text, and its divisor. For the worked examples of the operators. */
export const expression = ({ text, by = "1" }: Form): readonly [number, number] => {
  const code = `${prelude}return [${text}, ${by}];`;
  return new Function(code)() as [number, number];
};

const levelNames = (level: Level): string => {
  const name = levelName(level);
  return level === householdLevel
    ? ""
    : `const { first: first_${name}, known: known_${name} } = columns.levels.${name};`;
};
const fieldName = ({ level, settings }: FieldNode): string =>
  `const c_${levelName(level)}_${settings.key} = columns.levels.${levelName(level)}.fields.${settings.key};`;

/**
 * Compiles the loop. Where code may not be made at run time (a strict content security policy), `new Function` throws; nobody
 * catches that yet.
 */
export const compileColumnar = (service: Service): ColumnarReading => {
  const { eligible, pays } = service.proposes;
  const nodes = inOrder(outcomesOf(service));
  const fields = nodes.filter((node) => node.op === "field");
  const parameters = nodes.filter((node) => node.op === "parameter");
  const reasons = nodes.filter((node) => isNamedTruth(node) && node !== eligible.node);
  if (reasons.length > 16)
    throw new Error(`${service.id} has more than 16 named conditions; the reason mask has room for 16`);
  const { levels, body, of } = writeLoops(nodes, parameters);
  const bits = reasons.map(
    (node, index) => `((${of(node)} & 2) >> 1 << ${index}) | ((${of(node)} === 0 ? 1 : 0) << ${16 + index})`,
  );
  const code = `${prelude}${[...levels.map(levelNames), ...fields.map(fieldName), ...parameters.map((_, index) => `const p${index} = local[${index}];`)].join("\n")}
const { size, place } = columns;
const { eligible, pays, reasons } = answers;
for (let i_household = 0; i_household < size; i_household++) {
  over = 0;
${body}
  eligible[i_household] = over ? 3 : ${of(eligible.node)};
  pays[i_household] = ${pays ? of(pays.node) : "NaN"};
  reasons[i_household] = ${bits.join(" | ") || "0"};
}`;
  // The text is made from the declaration alone; no fact and no user input enters it.
  const loop = new Function("columns", "local", "on", "answers", code) as (
    columns: Columns,
    local: LocalColumns,
    on: number,
    answers: Answers,
  ) => void;
  const run: ColumnarReading["run"] = (columns, local, on, answers) =>
    loop(columns, local, Number(on.replace(/-/g, "")), answers);
  return { fields, levels, parameters, reasons, code, run };
};

export const emptyAnswers = (size: number): Answers => ({
  eligible: new Uint8Array(size),
  pays: new Float64Array(size),
  reasons: new Uint32Array(size),
});
