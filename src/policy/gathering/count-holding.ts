/** 符合的人数 · How many rows a statement holds for; one unknown row makes the number unknown. */
import { whole } from "../exact.ts";
import type { GatheringOperator } from "../node.ts";

export const countHolding: GatheringOperator = {
  name: "countHolding",
  gathers: true,
  evaluate: (rows) => (rows.includes(null) ? null : whole(rows.filter((row) => row === true).length)),
  sql: ({ text }) => ({
    text: `case when count(*) = count(${text}) then count(*) filter (where ${text}) end`,
    den: 1n,
  }),
  ofNobody: "0",
  start: "0",
  next: (before, { text }) => ({ text: `${before} + (${text} === 0 ? NaN : ${text} & 1)`, den: 1n }),
  words: ([part]) => `符合“${part}”的数目`,
  examples: [
    { given: [true, false, true], gives: 2 },
    { given: [true, null], gives: null },
    { given: [], gives: 0 },
  ],
};
