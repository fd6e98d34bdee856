/** 月平均 · A yearly amount divided by twelve, kept exact: rounding here would be multiplied up later. */
import { fraction } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

export const perMonth: RowOperator = {
  name: "perMonth",
  gathers: false,
  neverNegative: "withItsParts",
  evaluate: ([amount]) => {
    if (amount == null) return null;
    const { n, d } = asExact(amount);
    return fraction(n, d * 12n);
  },
  sql: ([amount]) => {
    if (!amount || amount.by) throw new Error("A yearly amount has a fixed denominator");
    return { text: amount.text, den: amount.den * 12n };
  },
  code: ([amount]) => {
    if (!amount || amount.by) throw new Error("A yearly amount has a fixed denominator");
    return { text: amount.text, den: amount.den * 12n };
  },
  words: ([amount]) => `${amount} ÷ 12个月`,
  examples: [
    { given: [1_408_800], gives: 117_400 },
    { given: [100], gives: [100, 12] },
    { given: [null], gives: null },
  ],
};
