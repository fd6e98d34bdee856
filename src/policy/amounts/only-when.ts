/** 只计符合的 · The amount of a row that counts, nothing for one that does not; unknown while that is unknown. */
import { whole } from "../exact.ts";
import type { RowOperator } from "../node.ts";

export const onlyWhen: RowOperator = {
  name: "onlyWhen",
  gathers: false,
  neverNegative: "withItsParts",
  repeats: true,
  picks: (condition) => (condition === false ? [] : [1]),
  evaluate: ([condition, amount]) => (condition === false ? whole(0) : condition === true ? (amount ?? null) : null),
  sql: ([condition, amount]) => {
    if (!condition || !amount || amount.by) throw new Error("Only amounts with a fixed denominator can be counted");
    const text = `(case when ${condition.text} then ${amount.text} when not ${condition.text} then 0 end)`;
    return { text, den: amount.den };
  },
  code: ([condition, amount]) => {
    if (!condition || !amount || amount.by) throw new Error("Only amounts with a fixed denominator can be counted");
    const text = `(${condition.text} & 1 ? ${amount.text} : ${condition.text} & 2 ? 0 : NaN)`;
    return { text, den: amount.den };
  },
  words: ([condition, amount]) => `${amount}（${condition}的才计）`,
  decisive: ([condition]) => (condition === true ? [1] : [0]),
  examples: [
    { given: [true, 100], gives: 100 },
    { given: [false, 100], gives: 0 },
    { given: [false, null], gives: 0 },
    { given: [true, null], gives: null },
    { given: [null, 100], gives: null },
  ],
};
