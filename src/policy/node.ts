/** The graph behind the typed terms: operators applied to parts, with names and articles on the way. */
import type { Citation } from "#law";
import type { Value, ValueKind } from "./kinds/value-kind.ts";

/** Where a value lives: one for the household, one for each of its members, one for each line of a list. */
export interface Level {
  /** Under this key the rows of the level stand in each row of the level above; "" for the household. */
  readonly key: string;
  /** What one row is called, e.g. 收入项目. */
  readonly label: string;
  readonly above: Level | null;
}
export const householdLevel: Level = { key: "", label: "家庭", above: null };
export const memberLevel: Level = { key: "members", label: "家庭成员", above: householdLevel };

/** The categories by which a parameter differs, in order; a parameter without any has the one called "". */
export const categoriesOf = ({ category }: ParameterNode): readonly string[] =>
  category ? Object.keys(category.kind.options ?? {}) : [""];

/** From the household down to the level. */
export const pathTo = (level: Level): readonly Level[] => [...(level.above ? pathTo(level.above) : []), level];

/**
 * An expression in SQL or in the code of the columnar loop: its value is `text` ÷ `den` (÷ `by`, a positive row-varying divisor).
 * Not an amount: den is 1. In code an unknown number is NaN, a truth is 1, a falsehood 2, an unknown one 0, a choice is its position or -1,
 * a day is YYYYMMDD.
 */
export interface Form {
  readonly text: string;
  readonly den: bigint;
  readonly by?: string;
}

/** A worked example of one operator, run in JavaScript and in PostgreSQL. Amounts are [numerator, denominator]. */
export interface OperatorExample {
  readonly given: readonly ExampleValue[];
  readonly settings?: unknown;
  readonly gives: ExampleValue;
}
export type ExampleValue = readonly [number, number] | number | boolean | string | null;

interface Operation {
  readonly name: string;
  readonly examples: readonly OperatorExample[];
  /** The Chinese phrase; `parts` are the phrases of the parts. */
  words(parts: readonly string[], settings: never): string;
}

/** Works value by value within one row. */
export interface RowOperator extends Operation {
  readonly gathers: false;
  /** Its SQL says a part more than once, so the parts are worked out beforehand. */
  readonly repeats?: true;
  /** Its amount is never below zero: whatever its parts are, or as long as no amount among its parts is. */
  readonly neverNegative?: "always" | "withItsParts";
  /**
   * Which of the other parts the first one leaves to be looked at. What is not looked at is not worked out, so a county need not
   * set a value that its own rules never use; `evaluate` meets null in its place. Absent: all of them.
   */
  picks?(first: Value, settings: never): readonly number[];
  /** Parts may be null; the operator says itself what an unknown part means. */
  evaluate(parts: readonly Value[], settings: never): Value;
  sql(parts: readonly Form[], settings: never): Form;
  /** The same for the columnar loop; products are wrapped in `guard(…)`, which notices what no longer fits exactly. */
  code(parts: readonly Form[], settings: never): Form;
  /** Which parts decided a result; all of them when absent. Keeps explanations short. */
  decisive?(parts: readonly Value[], result: Value): readonly number[];
}

/** Brings the values of all rows of a level together into one value of the level above. */
export interface GatheringOperator extends Operation {
  readonly gathers: true;
  evaluate(rows: readonly Value[]): Value;
  /** An aggregate over the rows of one level below; it gives the right answer for no row at all. */
  sql(part: Form): Form;
  /** SQL of the result when there is not even a group of rows. */
  readonly ofNobody: string;
  /** In the columnar loop: the value before the first row, and after one more whose part is `part`. */
  readonly start: string;
  next(before: string, part: Form): Form;
  /** The value can outgrow what a double holds exactly, so the loop watches it. */
  readonly grows?: true;
  decisive?(rows: readonly Value[], result: Value): readonly number[];
}

export interface FieldSettings {
  readonly key: string;
  readonly help?: string;
  readonly verifiedBy: readonly SourceHandle[];
  /** The office kind that alone establishes this fact; null: the applicant declares it. */
  readonly foundBy: OfficeHandle | null;
  /** Options that say the matter is still disputed: rules treat them as not known yet. */
  readonly unsettled?: readonly string[];
  /** The name of a paper; the fact is whether the office has received it. */
  readonly paper?: string;
  /** Held by the people register, so never asked. */
  readonly held?: boolean;
}
export interface ParameterSettings {
  readonly code: string;
  readonly office: OfficeHandle;
}
/** What a declaration needs to know of an office or a source; the kernel's pure doors declare them. */
export interface OfficeHandle {
  readonly kind: string;
  readonly label: string;
}
export interface SourceHandle {
  readonly key: string;
  readonly label: string;
}

interface Named {
  readonly kind: ValueKind;
  readonly level: Level;
  readonly label: string | null;
  readonly citations: readonly Citation[];
}
export interface FieldNode extends Named {
  readonly op: "field";
  readonly settings: FieldSettings;
}
export interface ParameterNode extends Named {
  readonly op: "parameter";
  readonly settings: ParameterSettings;
  /** The field by whose value the parameter differs; the parameter then lives where the field does. */
  readonly category: FieldNode | null;
}
export interface ConstantNode extends Named {
  readonly op: "constant";
  readonly value: Exclude<Value, null>;
}
export interface BusinessDayNode extends Named {
  readonly op: "businessDay";
}
export interface RowNode extends Named {
  readonly op: RowOperator;
  readonly parts: readonly Node[];
  readonly settings: unknown;
}
export interface GatherNode extends Named {
  readonly op: GatheringOperator;
  /** The term worked out for each row of the level below. */
  readonly part: Node;
}
export type Node = FieldNode | ParameterNode | ConstantNode | BusinessDayNode | RowNode | GatherNode;

export const isGather = (node: Node): node is GatherNode => typeof node.op === "object" && node.op.gathers;
export const isRow = (node: Node): node is RowNode => typeof node.op === "object" && !node.op.gathers;

/** The nodes a node is directly made of. */
export const partsOf = (node: Node): readonly Node[] => {
  if (isRow(node)) return node.parts;
  if (isGather(node)) return [node.part];
  if (node.op === "parameter" && node.category) return [node.category];
  return [];
};

/** Positions of the parts that are looked at, by the value of the first; see `picks`. */
export const lookedAt = ({ op, parts, settings }: RowNode, first: Value): readonly number[] =>
  op.picks ? [0, ...op.picks(first, settings as never)] : parts.map((_, index) => index);

/** Positions of the parts that decided a value; a choice that is still open stands alone. */
export const deciding = (node: RowNode, values: readonly Value[], result: Value): readonly number[] => {
  const [first = null] = values;
  if (node.op.picks && first === null) return [0];
  return node.op.decisive?.(values, result) ?? lookedAt(node, first);
};

/** Every node under the given ones, parts before the nodes made of them, each once. */
export const inOrder = (roots: readonly Node[]): readonly Node[] => {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    partsOf(node).forEach(visit);
    seen.add(node);
  };
  roots.forEach(visit);
  return [...seen];
};

export const field = (kind: ValueKind, label: string): FieldNode => ({
  op: "field",
  kind,
  label,
  level: householdLevel,
  citations: [],
  settings: { key: "", verifiedBy: [], foundBy: null },
});

/** The lowest of the levels, which must lie on one way down: a term cannot mix rows of two lists. */
export const lowest = (parts: readonly Node[]): Level =>
  parts.reduce<Level>((low, { level, label }) => {
    if (pathTo(level).includes(low)) return level;
    if (pathTo(low).includes(level)) return low;
    throw new Error(`“${label ?? ""}” belongs to ${level.label} and cannot be mixed with ${low.label}`);
  }, householdLevel);

/** Applies a row operator; the result lives where its lowest part lives. */
export const apply = (op: RowOperator, kind: ValueKind, parts: readonly Node[], settings: unknown = null): RowNode => ({
  op,
  kind,
  parts,
  settings,
  label: null,
  citations: [],
  level: lowest(parts),
});
