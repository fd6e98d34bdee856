/** 不是 · The opposite; unknown stays unknown. */
import type { RowOperator } from "../node.ts";

export const not: RowOperator = {
  name: "not",
  gathers: false,
  evaluate: ([part]) => (typeof part === "boolean" ? !part : null),
  sql: ([part]) => ({ text: `(not ${part?.text})`, den: 1n }),
  code: ([part]) => ({ text: `(((${part?.text} & 1) << 1) | (${part?.text} >> 1))`, den: 1n }),
  words: ([part]) => `不符合“${part}”`,
  examples: [
    { given: [true], gives: false },
    { given: [false], gives: true },
    { given: [null], gives: null },
  ],
};
