/** 向上取整 · Rounds an amount up to whole multiples, once, at the end. */
import { roundUp } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { divisorOf } from "./combined.ts";

interface Settings {
  /** In fen. */
  readonly step: bigint;
}

export const roundUpTo: RowOperator = {
  name: "roundUpTo",
  gathers: false,
  neverNegative: "withItsParts",
  repeats: true,
  evaluate: ([amount], { step }: Settings) => (amount == null ? null : roundUp(asExact(amount), step)),
  // Whole-number division truncates towards zero, which is already upwards for a negative amount.
  sql: ([amount], { step }: Settings) => {
    const [unit, value] = [divisorOf(amount, step), `(${amount?.text})`];
    const before = amount?.by ? `(${unit}) - 1` : String(BigInt(unit) - 1n);
    return {
      text: `(case when ${value} > 0 then (${value} + ${before}) / (${unit}) else ${value} / (${unit}) end * ${step})`,
      den: 1n,
    };
  },
  // Exact below 2^52: the quotient is a multiple of 1/unit away from the next whole number. "+ 0" turns -0 into 0.
  code: ([amount], { step }: Settings) => ({
    text: `(Math.ceil((${amount?.text}) / guard(${divisorOf(amount, step)})) * ${step} + 0)`,
    den: 1n,
  }),
  words: ([amount], { step }: Settings) => `${amount}，不足${Number(step) / 100}元的按${Number(step) / 100}元计`,
  examples: [
    { given: [40_100], settings: { step: 100n }, gives: 40_100 },
    { given: [1], settings: { step: 100n }, gives: 100 },
    { given: [[1, 12]], settings: { step: 100n }, gives: 100 },
    { given: [-150], settings: { step: 100n }, gives: -100 },
    { given: [0], settings: { step: 100n }, gives: 0 },
    { given: [null], settings: { step: 100n }, gives: null },
  ],
};
