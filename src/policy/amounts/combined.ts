/** Several amounts brought to one denominator, so that they can be added, compared or chosen from. */
import type { Form } from "../node.ts";

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/**
 * The texts of the amounts over the least common denominator. Amounts per head have a divisor that varies from row to row
 * and never get here. `scaled` wraps a product.
 */
export const common = (
  parts: readonly (Form | undefined)[],
  scaled = (product: string): string => product,
): { readonly texts: readonly string[]; readonly den: bigint } => {
  const given = parts.map((part) => {
    if (!part || part.by) throw new Error("Only amounts with a fixed denominator can be added or chosen");
    return part;
  });
  const den = given.reduce((all, part) => (all * part.den) / gcd(all, part.den), 1n);
  const texts = given.map((part) =>
    part.den === den ? `(${part.text})` : scaled(`(${part.text}) * ${den / part.den}`),
  );
  return { texts, den };
};

/** Sums and differences of two amounts. */
export const combined = (parts: readonly Form[], sign: "+" | "-", scaled?: (product: string) => string): Form => {
  const { texts, den } = common(parts, scaled);
  return { text: `(${texts.join(` ${sign} `)})`, den };
};

/** What the text of an amount is divided by to count its steps of so many fen. */
export const divisorOf = (amount: Form | undefined, step: bigint): string => {
  if (!amount) throw new Error("There is an amount to round");
  const fixed = amount.den * step;
  return amount.by ? `${fixed} * (${amount.by})` : String(fixed);
};

/** In the columnar loop every product is watched. */
export const guarded = (product: string): string => `guard(${product})`;
