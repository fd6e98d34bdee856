/**
 * 取最高一项 · Of several amounts, each under its condition, the highest whose condition holds; none: zero.
 * An unknown condition matters only if its amount could be the highest.
 */
import { compare, whole, type Exact } from "../exact.ts";
import { asExact, type Value } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

const pairs = <T>(parts: readonly T[]): readonly (readonly [T, T])[] =>
  parts.flatMap((part, index) => {
    const amount = parts[index + 1];
    return index % 2 === 0 && amount !== undefined ? [[part, amount] as const] : [];
  });

const highestKnown = (parts: readonly Value[]): Exact =>
  pairs(parts)
    .filter(([condition, amount]) => condition === true && amount !== null)
    .map(([, amount]) => asExact(amount as Exact))
    .reduce((best, amount) => (compare(amount, best) > 0 ? amount : best), whole(0));

export const highestOf: RowOperator = {
  name: "highestOf",
  gathers: false,
  repeats: true,
  neverNegative: "always",
  evaluate: (parts) => {
    const best = highestKnown(parts);
    const open = pairs(parts).some(
      ([condition, amount]) =>
        condition !== false && (amount === null || (condition === null && compare(asExact(amount), best) > 0)),
    );
    return open ? null : best;
  },
  // Certain when the best of the true ones equals the best of all that are not false, and none of these lacks an amount.
  sql: (parts) => {
    const given = pairs(parts);
    if (given.some(([, amount]) => amount.den !== 1n || amount.by))
      throw new Error("Only whole-fen amounts compete here");
    const best = (when: string): string =>
      `greatest(0, ${given.map(([c, a]) => `case when ${c.text}${when} then ${a.text} end`).join(", ")})`;
    const lacking = given.map(([c, a]) => `(${c.text} is not false and ${a.text} is null)`).join(" or ");
    return {
      text: `(case when ${lacking} then null when ${best(" is not false")} = ${best("")} then ${best("")} end)`,
      den: 1n,
    };
  },
  code: (parts) => {
    const given = pairs(parts);
    const best = (when: string, otherwise: string): string =>
      `Math.max(0, ${given.map(([c, a]) => `${c.text} ${when} ${otherwise === "amount" ? `0 : ${a.text}` : `${a.text} : 0`}`).join(", ")})`;
    const isTrue = best("& 1 ?", "nothing");
    const notFalse = best("& 2 ?", "amount");
    // Where every condition is known the two are the same, and one is enough.
    const open = given.map(([c]) => `${c.text} === 0`).join(" || ");
    return { text: `(${open} ? same(${notFalse}, ${isTrue}) : ${isTrue})`, den: 1n };
  },
  words: (parts) =>
    `${pairs(parts)
      .map(([condition, amount]) => `${condition}的${amount}`)
      .join("、")}中最高的一项，都不符合的为0`,
  decisive: (parts, result) =>
    pairs(parts).flatMap(([condition, amount], index) => {
      const chosen =
        condition === true && amount !== null && result !== null && compare(asExact(amount), asExact(result)) === 0;
      return chosen || (result === null && condition !== false) ? [index * 2, index * 2 + 1] : [];
    }),
  examples: [
    { given: [true, 50, true, 100], gives: 100 },
    { given: [false, 50, false, 100], gives: 0 },
    { given: [null, 50, true, 100], gives: 100 },
    { given: [null, 150, true, 100], gives: null },
    { given: [true, null, false, 100], gives: null },
    { given: [false, null, true, 100], gives: 100 },
  ],
};
