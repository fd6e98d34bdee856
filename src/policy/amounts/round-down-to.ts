/** 舍去尾数 · Drops what is less than one step, so that amounts with different divisors can be added. */
import { whole } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { divisorOf } from "./combined.ts";

interface Settings {
  /** In fen. */
  readonly step: bigint;
}

export const roundDownTo: RowOperator = {
  name: "roundDownTo",
  gathers: false,
  neverNegative: "withItsParts",
  evaluate: ([amount], { step }: Settings) => {
    if (amount == null) return null;
    const { n, d } = asExact(amount);
    return whole((n / (d * step)) * step);
  },
  // Whole-number division truncates towards zero in PostgreSQL as with big integers.
  sql: ([amount], { step }: Settings) => ({
    text: `((${amount?.text}) / (${divisorOf(amount, step)}) * ${step})`,
    den: 1n,
  }),
  // Exact below 2^52, see roundUpTo. "+ 0" turns -0 into 0.
  code: ([amount], { step }: Settings) => ({
    text: `(Math.trunc((${amount?.text}) / guard(${divisorOf(amount, step)})) * ${step} + 0)`,
    den: 1n,
  }),
  words: ([amount], { step }: Settings) => `${amount}，不足${Number(step) / 100}元的部分舍去`,
  examples: [
    { given: [40_199], settings: { step: 100n }, gives: 40_100 },
    { given: [[200, 3]], settings: { step: 1n }, gives: 66 },
    { given: [[-200, 3]], settings: { step: 1n }, gives: -66 },
    { given: [0], settings: { step: 1n }, gives: 0 },
    { given: [null], settings: { step: 1n }, gives: null },
  ],
};
