/** 不足为零 · An amount floored at zero: a loss is not set off against other income. */
import { whole } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { Form, RowOperator } from "../node.ts";

const fixed = (part: Form | undefined): Form => {
  if (!part || part.by) throw new Error("An amount per head is not floored");
  return part;
};

export const atLeastZero: RowOperator = {
  name: "atLeastZero",
  gathers: false,
  repeats: true,
  neverNegative: "always",
  evaluate: ([amount]) => (amount == null ? null : asExact(amount).n < 0n ? whole(0) : amount),
  sql: ([amount]) => {
    const { text, den } = fixed(amount);
    // greatest() would take an unknown amount for zero.
    return { text: `(case when ${text} < 0 then 0 else ${text} end)`, den };
  },
  code: ([amount]) => {
    const { text, den } = fixed(amount);
    return { text: `Math.max(0, ${text})`, den };
  },
  words: ([amount]) => `${amount}（小于0的按0计）`,
  examples: [
    { given: [150], gives: 150 },
    { given: [-150], gives: 0 },
    { given: [0], gives: 0 },
    { given: [null], gives: null },
  ],
};
