/** 人均 · An amount divided by a number of people, kept exact; among nobody it is unknown. */
import { fraction } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

export const per: RowOperator = {
  name: "per",
  gathers: false,
  repeats: true,
  evaluate: ([amount, heads]) => {
    if (amount == null || heads == null) return null;
    const [a, h] = [asExact(amount), asExact(heads)];
    return h.n > 0n ? fraction(a.n * h.d, a.d * h.n) : null;
  },
  sql: ([amount, heads]) => {
    if (!amount || !heads || amount.by || heads.by || heads.den !== 1n) throw new Error("Heads are a whole number");
    return { text: amount.text, den: amount.den, by: `case when ${heads.text} > 0 then ${heads.text} end` };
  },
  code: ([amount, heads]) => {
    if (!amount || !heads || amount.by || heads.by || heads.den !== 1n) throw new Error("Heads are a whole number");
    return { text: amount.text, den: amount.den, by: `(${heads.text} > 0 ? ${heads.text} : NaN)` };
  },
  words: ([amount, heads]) => `${amount} ÷ ${heads}`,
  examples: [
    { given: [117_400, 3], gives: [117_400, 3] },
    { given: [100, 0], gives: null },
    { given: [null, 3], gives: null },
  ],
};
