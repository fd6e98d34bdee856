/**
 * The columnar reading without code made at run time: one closure a step, with the exact values of the interpreter. Some twenty
 * times slower than the written loop; for places whose security policy forbids `new Function`, and for amounts that outgrow it.
 */
import type { Value } from "../kinds/value-kind.ts";
import { categoriesOf, isRow, type GatherNode, type Level, type Node, type ParameterNode } from "../node.ts";
import { NO, UNKNOWN, YES, type Answers } from "./answers.ts";
import { decoded, levelName, type Column, type Columns, type LevelColumns } from "./columns.ts";
import type { LocalColumns, Loop, LoopParts } from "./compile.ts";
import type { Block, Step } from "./schedule.ts";

const truth = (value: Value | undefined): number => (value === true ? YES : value === false ? NO : UNKNOWN);

/** One pass over the columns of a run; values stand by node, the row that is looked at by level. */
class Pass {
  private readonly values = new Map<Node, Value>();
  private readonly gathered = new Map<GatherNode, Value[]>();
  private readonly at = new Map<Level, number>();
  private readonly parts: LoopParts;
  private readonly columns: Columns;
  private readonly local: readonly Float64Array[];
  constructor(parts: LoopParts, columns: Columns, local: readonly Float64Array[], on: string) {
    [this.parts, this.columns, this.local] = [parts, columns, local];
    for (const node of parts.nodes) {
      if (node.op === "constant") this.values.set(node, node.value);
      if (node.op === "businessDay") this.values.set(node, on);
    }
  }
  private readonly of = (node: Node): Value => this.values.get(node) ?? null;
  private row(level: Level): number {
    return this.at.get(level) ?? 0;
  }
  private level(level: Level): LevelColumns {
    const found = this.columns.levels[levelName(level)];
    if (!found) throw new Error(`No columns for ${level.label}`);
    return found;
  }
  private parameter(node: ParameterNode, household: number): Value {
    const category = node.category ? this.of(node.category) : "";
    if (typeof category !== "string") return null;
    const categories = categoriesOf(node);
    const position = (this.columns.place[household] ?? 0) * categories.length + categories.indexOf(category);
    const values = this.local[this.parts.parameters.indexOf(node)] ?? new Float64Array();
    return decoded(node, values[position] ?? Number.NaN);
  }
  private step({ does, node }: Step, household: number): void {
    if (does === "begin") this.gathered.set(node, []);
    else if (does === "gather") this.gathered.get(node)?.push(this.of(node.part));
    else if (does === "finish") {
      const isKnown = this.level(node.part.level).known[this.row(node.level)] !== 0;
      this.values.set(node, isKnown ? node.op.evaluate(this.gathered.get(node) ?? []) : null);
    } else if (node.op === "parameter") this.values.set(node, this.parameter(node, household));
    else if (isRow(node)) this.values.set(node, node.op.evaluate(node.parts.map(this.of), node.settings as never));
    else if (node.op === "field") {
      const column: Column | undefined = this.level(node.level).fields[node.settings.key];
      this.values.set(node, decoded(node, column?.[this.row(node.level)] ?? Number.NaN));
    }
  }
  private block({ level, before, inner, after }: Block, household: number): void {
    for (const step of before) this.step(step, household);
    for (const block of inner) {
      const { first } = this.level(block.level);
      const end = first[this.row(level) + 1] ?? 0;
      for (let index = first[this.row(level)] ?? 0; index < end; index += 1) {
        this.at.set(block.level, index);
        this.block(block, household);
      }
    }
    for (const step of after) this.step(step, household);
  }
  household(index: number, { eligible, pays, unmet, open }: Answers): void {
    const { root, reasons, outcomes } = this.parts;
    this.at.set(root.level, index);
    this.block(root, index);
    eligible[index] = truth(this.of(outcomes.eligible));
    const amount = outcomes.pays && this.of(outcomes.pays);
    pays[index] = amount !== null && typeof amount === "object" ? Number(amount.n) : Number.NaN;
    unmet[index] = reasons.reduce((mask, node, bit) => (this.of(node) === false ? mask | (1 << bit) : mask), 0);
    open[index] = reasons.reduce((mask, node, bit) => (this.of(node) === null ? mask | (1 << bit) : mask), 0);
  }
}

/** Works out single households of a run, exactly. */
export const exactPass = (
  parts: LoopParts,
  columns: Columns,
  local: LocalColumns,
  on: string,
): ((index: number, answers: Answers) => void) => {
  const pass = new Pass(parts, columns, local, on);
  return (index, answers) => pass.household(index, answers);
};

export const closures =
  (parts: LoopParts): Loop =>
  (columns, local, on, answers) => {
    const work = exactPass(parts, columns, local, on);
    for (let index = 0; index < columns.size; index += 1) work(index, answers);
  };
