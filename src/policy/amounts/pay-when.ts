/** 符合则发放 · The amount when the condition holds, nothing when it does not, unknown while that is unknown. */
import { whole } from "../exact.ts";
import type { RowOperator } from "../node.ts";

export const payWhen: RowOperator = {
  name: "payWhen",
  gathers: false,
  neverNegative: "withItsParts",
  repeats: true,
  evaluate: ([condition, amount]) => (condition === false ? whole(0) : condition === true ? (amount ?? null) : null),
  sql: ([condition, amount]) => {
    if (!condition || !amount || amount.den !== 1n || amount.by) throw new Error("Only a rounded amount can be paid");
    return { text: `(case when ${condition.text} then ${amount.text} when not ${condition.text} then 0 end)`, den: 1n };
  },
  code: ([condition, amount]) => {
    if (!condition || !amount || amount.den !== 1n || amount.by) throw new Error("Only a rounded amount can be paid");
    return { text: `(${condition.text} & 1 ? ${amount.text} : ${condition.text} & 2 ? 0 : NaN)`, den: 1n };
  },
  words: ([condition, amount]) => `${condition}的，发放${amount}；不符合的，不发放`,
  decisive: ([condition]) => (condition === true ? [0, 1] : [0]),
  examples: [
    { given: [true, 40_100], gives: 40_100 },
    { given: [false, 40_100], gives: 0 },
    { given: [false, null], gives: 0 },
    { given: [true, null], gives: null },
    { given: [null, 40_100], gives: null },
  ],
};
