/** 减 · The difference of two amounts of the same period, exact; it may be negative. */
import { subtract } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { combined, guarded } from "./combined.ts";

export const minus: RowOperator = {
  name: "minus",
  gathers: false,
  evaluate: ([a, b]) => (a == null || b == null ? null : subtract(asExact(a), asExact(b))),
  sql: (parts) => combined(parts, "-"),
  code: (parts) => combined(parts, "-", guarded),
  words: ([a, b]) => `${a} − ${b}`,
  examples: [
    { given: [157_500, [1_408_800, 12]], gives: 40_100 },
    { given: [0, 50], gives: -50 },
    { given: [50, null], gives: null },
  ],
};
