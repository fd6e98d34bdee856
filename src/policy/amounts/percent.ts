/** 百分之几 · A fixed share of an amount, kept exact. */
import { fraction } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

interface Settings {
  /** 20 for 20 %. A whole number from 1 to 1000. */
  readonly percent: bigint;
}

export const percentOf: RowOperator = {
  name: "percentOf",
  gathers: false,
  evaluate: ([amount], { percent }: Settings) => {
    if (amount == null) return null;
    const { n, d } = asExact(amount);
    return fraction(n * percent, d * 100n);
  },
  sql: ([amount], { percent }: Settings) => {
    if (!amount || amount.by) throw new Error("An amount per head has no fixed share");
    return { text: `((${amount.text}) * ${percent})`, den: amount.den * 100n };
  },
  code: ([amount], { percent }: Settings) => {
    if (!amount || amount.by) throw new Error("An amount per head has no fixed share");
    return { text: `guard((${amount.text}) * ${percent})`, den: amount.den * 100n };
  },
  words: ([amount], { percent }: Settings) => `${amount}的${percent}%`,
  examples: [
    { given: [100], settings: { percent: 20n }, gives: 20 },
    { given: [1], settings: { percent: 20n }, gives: [20, 100] },
    { given: [null], settings: { percent: 20n }, gives: null },
  ],
};
