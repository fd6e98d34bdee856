/** 视情形取值 · One amount when the condition holds, another when it does not; unknown while the condition is, unless both are equal. */
import { compare } from "../exact.ts";
import { asExact, type Value } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { common, guarded } from "./combined.ts";

const equal = (a: Value, b: Value): boolean => a !== null && b !== null && compare(asExact(a), asExact(b)) === 0;

export const choose: RowOperator = {
  name: "choose",
  gathers: false,
  neverNegative: "withItsParts",
  repeats: true,
  picks: (condition) => (condition === true ? [1] : condition === false ? [2] : [1, 2]),
  evaluate: ([condition, yes, no]) => {
    if (condition === true) return yes ?? null;
    if (condition === false) return no ?? null;
    return equal(yes ?? null, no ?? null) ? (yes ?? null) : null;
  },
  sql: (parts) => {
    const { texts, den } = common(parts.slice(1));
    const [[yes, no], [condition]] = [texts, parts];
    return {
      text: `(case when ${condition?.text} then ${yes} when not ${condition?.text} then ${no} when ${yes} = ${no} then ${yes} end)`,
      den,
    };
  },
  code: (parts) => {
    const { texts, den } = common(parts.slice(1), guarded);
    const [[yes, no], [condition]] = [texts, parts];
    return { text: `(${condition?.text} & 1 ? ${yes} : ${condition?.text} & 2 ? ${no} : same(${yes}, ${no}))`, den };
  },
  words: ([condition, yes, no]) => `${condition}的为${yes}，否则为${no}`,
  examples: [
    { given: [true, 100, 50], gives: 100 },
    { given: [false, 100, 50], gives: 50 },
    { given: [false, null, 50], gives: 50 },
    { given: [true, null, 50], gives: null },
    { given: [null, 100, 50], gives: null },
    { given: [null, 50, 50], gives: 50 },
    { given: [false, 7, [100, 12]], gives: [100, 12] },
  ],
};
