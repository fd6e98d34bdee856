/** The four comparisons of amounts: cross-multiplied, so that nothing is rounded on either side. */
import { compare } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { OperatorExample, RowOperator, SqlForm } from "../node.ts";

/** n₁ ÷ (d₁·b₁) against n₂ ÷ (d₂·b₂), all divisors positive. */
const crossed = ([a, b]: readonly SqlForm[], sign: string): SqlForm => {
  if (!a || !b) throw new Error("A comparison has two sides");
  const side = (x: SqlForm, y: SqlForm): string =>
    [`(${x.text})`, ...(y.den === 1n ? [] : [String(y.den)]), ...(y.by ? [`(${y.by})`] : [])].join(" * ");
  return { text: `(${side(a, b)} ${sign} ${side(b, a)})`, den: 1n };
};

interface Comparison {
  readonly name: string;
  readonly phrase: string;
  readonly sign: string;
  holds(difference: number): boolean;
  readonly examples: readonly OperatorExample[];
}

export const comparison = ({ name, phrase, sign, holds, examples }: Comparison): RowOperator => ({
  name,
  gathers: false,
  evaluate: ([a, b]) => (a == null || b == null ? null : holds(compare(asExact(a), asExact(b)))),
  sql: (parts) => crossed(parts, sign),
  words: ([a, b]) => `${a}${phrase}${b}`,
  examples: [...examples, { given: [null, 1], gives: null }, { given: [1, null], gives: null }],
});
