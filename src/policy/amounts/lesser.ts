/** 封顶 · The smaller of two amounts. */
import { compare } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { common, guarded } from "./combined.ts";

export const lesser: RowOperator = {
  name: "lesser",
  gathers: false,
  neverNegative: "withItsParts",
  repeats: true,
  evaluate: ([a, b]) => (a == null || b == null ? null : compare(asExact(a), asExact(b)) <= 0 ? a : b),
  sql: (parts) => {
    const { texts, den } = common(parts.slice(0, 2));
    const [a, b] = texts;
    // least() would ignore an unknown amount.
    return { text: `(case when ${a} <= ${b} then ${a} when ${a} > ${b} then ${b} end)`, den };
  },
  code: (parts) => {
    const { texts, den } = common(parts.slice(0, 2), guarded);
    return { text: `Math.min(${texts.join(", ")})`, den };
  },
  words: ([a, b]) => `${a}与${b}中较小的`,
  examples: [
    { given: [100, 50], gives: 50 },
    { given: [50, 100], gives: 50 },
    { given: [[100, 12], 8], gives: 8 },
    { given: [null, 50], gives: null },
    { given: [50, null], gives: null },
  ],
};
