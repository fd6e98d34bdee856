/** Sums and differences of two amounts, brought to one constant denominator. */
import type { Form } from "../node.ts";

/** Amounts per head are never added, so there is no row-varying divisor. `scaled` wraps a product. */
export const combined = (
  [a, b]: readonly Form[],
  sign: "+" | "-",
  scaled = (product: string): string => product,
): Form => {
  if (!a || !b || a.by || b.by) throw new Error("Only amounts with a fixed denominator can be added");
  if (a.den === b.den) return { text: `((${a.text}) ${sign} (${b.text}))`, den: a.den };
  const side = (x: Form, y: Form): string => (y.den === 1n ? `(${x.text})` : scaled(`(${x.text}) * ${y.den}`));
  return { text: `(${side(a, b)} ${sign} ${side(b, a)})`, den: a.den * b.den };
};

/** Two amounts over one denominator, so that one of them can be chosen. */
export const common = (a: Form | undefined, b: Form | undefined): { a: string; b: string; den: bigint } => {
  if (!a || !b || a.by || b.by) throw new Error("Both amounts need a fixed denominator");
  if (a.den === b.den) return { a: a.text, b: b.text, den: a.den };
  return { a: `(${a.text}) * ${b.den}`, b: `(${b.text}) * ${a.den}`, den: a.den * b.den };
};

/** In the columnar loop every product is watched. */
export const guarded = (product: string): string => `guard(${product})`;
