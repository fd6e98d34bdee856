/** 按比例 · A percentage of an amount that an office sets, kept exact. */
import { fraction } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { Form, RowOperator } from "../node.ts";

const product = (parts: readonly Form[]): Form => {
  const [amount, rate] = parts;
  if (!amount || !rate || amount.by || rate.by) throw new Error("An amount per head has no percentage");
  return { text: `(${amount.text}) * (${rate.text})`, den: amount.den * rate.den * 100n };
};

export const atRate: RowOperator = {
  name: "atRate",
  gathers: false,
  evaluate: ([amount, rate]) => {
    if (amount == null || rate == null) return null;
    const [a, r] = [asExact(amount), asExact(rate)];
    return fraction(a.n * r.n, a.d * r.d * 100n);
  },
  sql: (parts) => {
    const { text, den } = product(parts);
    return { text: `(${text})`, den };
  },
  code: (parts) => {
    const { text, den } = product(parts);
    return { text: `guard(${text})`, den };
  },
  words: ([amount, rate]) => `${amount} × ${rate}`,
  examples: [
    { given: [1_000_000, 20], gives: 200_000 },
    { given: [1, 30], gives: [30, 100] },
    { given: [1_000_000, 0], gives: 0 },
    { given: [null, 20], gives: null },
    { given: [1_000_000, null], gives: null },
  ],
};
