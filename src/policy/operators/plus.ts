/** 加 · The sum of two amounts of the same period, exact. */
import { add } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator, SqlForm } from "../node.ts";

/** Brings both to one constant denominator; amounts per head are never added, so there is no row-varying divisor. */
export const combined = ([a, b]: readonly SqlForm[], sign: "+" | "-"): SqlForm => {
  if (!a || !b || a.by || b.by) throw new Error("Only amounts with a fixed denominator can be added");
  const side = (x: SqlForm, y: SqlForm): string => (x.den === y.den ? `(${x.text})` : `(${x.text}) * ${y.den}`);
  return { text: `(${side(a, b)} ${sign} ${side(b, a)})`, den: a.den === b.den ? a.den : a.den * b.den };
};

export const plus: RowOperator = {
  name: "plus",
  gathers: false,
  evaluate: ([a, b]) => (a == null || b == null ? null : add(asExact(a), asExact(b))),
  sql: (parts) => combined(parts, "+"),
  words: ([a, b]) => `${a} + ${b}`,
  examples: [
    { given: [100, 50], gives: 150 },
    { given: [[100, 12], 1], gives: [112, 12] },
    { given: [null, 50], gives: null },
  ],
};
