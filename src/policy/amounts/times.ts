/** 乘 · An amount times a number of people. */
import { multiply } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

export const times: RowOperator = {
  name: "times",
  gathers: false,
  neverNegative: "withItsParts",
  evaluate: ([a, b]) => (a == null || b == null ? null : multiply(asExact(a), asExact(b))),
  sql: ([a, b]) => {
    if (!a || !b || a.by || b.by) throw new Error("Only amounts with a fixed denominator can be multiplied");
    return { text: `((${a.text}) * (${b.text}))`, den: a.den * b.den };
  },
  code: ([a, b]) => {
    if (!a || !b || a.by || b.by) throw new Error("Only amounts with a fixed denominator can be multiplied");
    return { text: `guard((${a.text}) * (${b.text}))`, den: a.den * b.den };
  },
  words: ([a, b]) => `${a} × ${b}`,
  examples: [
    { given: [52_500, 3], gives: 157_500 },
    { given: [[100, 12], 3], gives: [300, 12] },
    { given: [52_500, null], gives: null },
  ],
};
