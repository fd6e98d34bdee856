/** 但书 · The general rule holds, unless the exception does; the exception carries its own article. */
import type { RowOperator } from "../node.ts";

export const except: RowOperator = {
  name: "except",
  gathers: false,
  evaluate: ([rule, exception]) =>
    rule === false || exception === true ? false : rule === null || exception === null ? null : true,
  sql: ([rule, exception]) => ({ text: `(${rule?.text} and not ${exception?.text})`, den: 1n }),
  code: ([rule, exception]) => {
    const [holds, fails] = [`(${exception?.text} >> 1)`, `((${exception?.text} & 1) << 1)`];
    return { text: `((${rule?.text} & ${holds} & 1) | ((${rule?.text} | ${fails}) & 2))`, den: 1n };
  },
  words: ([rule, exception]) => `${rule}，但${exception}的除外`,
  decisive: ([rule, exception], result) =>
    result === true
      ? [0, 1]
      : [rule === result ? [0] : [], exception === (result === null ? null : true) ? [1] : []].flat(),
  examples: [
    { given: [true, false], gives: true },
    { given: [true, true], gives: false },
    { given: [null, true], gives: false },
    { given: [false, null], gives: false },
    { given: [true, null], gives: null },
  ],
};
