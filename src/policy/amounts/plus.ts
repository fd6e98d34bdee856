/** 加 · The sum of two amounts of the same period, exact. */
import { add } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { combined, guarded } from "./combined.ts";

export const plus: RowOperator = {
  name: "plus",
  gathers: false,
  neverNegative: "withItsParts",
  evaluate: ([a, b]) => (a == null || b == null ? null : add(asExact(a), asExact(b))),
  sql: (parts) => combined(parts, "+"),
  code: (parts) => combined(parts, "+", guarded),
  words: ([a, b]) => `${a} + ${b}`,
  examples: [
    { given: [100, 50], gives: 150 },
    { given: [[100, 12], 1], gives: [112, 12] },
    { given: [null, 50], gives: null },
  ],
};
