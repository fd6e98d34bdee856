/** 百分之几 · A percentage of an amount, kept exact; the rate may differ by place and date. */
import { fraction } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { Form, RowOperator } from "../node.ts";

const fixed = ([amount, rate]: readonly Form[]): readonly [Form, Form] => {
  if (!amount || !rate || amount.by || rate.by || rate.den !== 1n)
    throw new Error("An amount per head has no fixed percentage, and a rate is a whole number of hundredths");
  return [amount, rate];
};

export const percentOf: RowOperator = {
  name: "percentOf",
  gathers: false,
  neverNegative: "withItsParts",
  evaluate: ([amount, rate]) => {
    if (amount == null || rate == null) return null;
    const [a, r] = [asExact(amount), asExact(rate)];
    return fraction(a.n * r.n, a.d * r.d * 100n);
  },
  sql: (parts) => {
    const [amount, rate] = fixed(parts);
    return { text: `((${amount.text}) * ${rate.text})`, den: amount.den * 100n };
  },
  code: (parts) => {
    const [amount, rate] = fixed(parts);
    return { text: `guard((${amount.text}) * ${rate.text})`, den: amount.den * 100n };
  },
  words: ([amount, rate]) => `${amount}的${rate}`,
  examples: [
    { given: [100, 20], gives: 20 },
    { given: [1, 20], gives: [20, 100] },
    { given: [[100, 12], 150], gives: [150, 12] },
    { given: [null, 20], gives: null },
    { given: [1_000_000, 0], gives: 0 },
    { given: [100, null], gives: null },
  ],
};
