/** The four comparisons of amounts: cross-multiplied, so that nothing is rounded on either side. */
import { compare } from "../exact.ts";
import { asExact } from "../kinds/value-kind.ts";
import type { OperatorExample, RowOperator, Form } from "../node.ts";

/** n₁ ÷ (d₁·b₁) against n₂ ÷ (d₂·b₂), all divisors positive: n₁·d₂·b₂ against n₂·d₁·b₁. */
const crossed = ([a, b]: readonly Form[]): readonly [string, string] => {
  if (!a || !b) throw new Error("A comparison has two sides");
  const side = (x: Form, y: Form): string =>
    [`(${x.text})`, ...(y.den === 1n ? [] : [String(y.den)]), ...(y.by ? [`(${y.by})`] : [])].join(" * ");
  return [side(a, b), side(b, a)];
};

/** The columnar loop's comparisons, which answer 0 (unknown) when either side is NaN. */
const compareCode: Readonly<Record<string, string>> = { "<": "lt", "<=": "le", ">": "gt", ">=": "ge" };

interface Comparison {
  readonly name: string;
  readonly phrase: string;
  /** How the law says it of an age, e.g. 未满18周岁. */
  readonly ofAge: string;
  readonly sign: string;
  holds(difference: number): boolean;
  readonly examples: readonly OperatorExample[];
}

export const comparison = ({ name, phrase, ofAge, sign, holds, examples }: Comparison): RowOperator => ({
  name,
  gathers: false,
  evaluate: ([a, b]) => (a == null || b == null ? null : holds(compare(asExact(a), asExact(b)))),
  sql: (parts) => {
    const [left, right] = crossed(parts);
    return { text: `(${left} ${sign} ${right})`, den: 1n };
  },
  code: (parts) => {
    const [left, right] = crossed(parts).map((side) => (side.includes(" * ") ? `guard(${side})` : side));
    return { text: `${compareCode[sign]}(${left}, ${right})`, den: 1n };
  },
  words: ([a, b]) => `${a}${b?.endsWith("周岁") ? ofAge : phrase}${b}`,
  examples: [...examples, { given: [null, 1], gives: null }, { given: [1, null], gives: null }],
});
