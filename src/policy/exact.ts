/** Exact fractions of whole numbers: no float ever touches an amount. */

/** n / d with d > 0. Money is counted in fen, so 1.5 yuan is 150/1. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const whole = (n: bigint | number): Exact => ({ n: BigInt(n), d: 1n });

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** A fraction in lowest terms; the denominator must be positive. */
export const fraction = (n: bigint, d: bigint): Exact => {
  if (d === 1n) return { n, d };
  const g = gcd(n, d);
  return g === 1n ? { n, d } : { n: n / g, d: d / g };
};

export const add = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });
export const multiply = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);

/** Negative, zero or positive, as a < b, a = b, a > b. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** The smallest multiple of `step` that is not below `a`; `step` is a positive whole number. */
export const roundUp = (a: Exact, step: bigint): Exact => {
  const unit = a.d * step;
  const quotient = a.n / unit; // truncates towards zero, which is already "up" for negatives
  return whole((a.n > 0n && quotient * unit !== a.n ? quotient + 1n : quotient) * step);
};

/**
 * Reads a decimal such as "1250", "1,250.5" or 699.99 into hundredths, exactly. Null when it is not a decimal
 * or has more than two places: a third place would have to be rounded, and nobody has said how.
 */
export const parseHundredths = (given: string | number): bigint | null => {
  const match = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(
    String(given)
      .trim()
      .replace(/,(?=\d{3}(\D|$))/g, ""),
  );
  if (!match) return null;
  const [, sign, units, cents = ""] = match;
  const size = BigInt(units ?? "0") * 100n + BigInt(cents.padEnd(2, "0"));
  return sign ? -size : size;
};

/** Rounds half away from zero to whole hundredths and prints them with two places; for display only, never for pay. */
export const showHundredths = (a: Exact): string => {
  const negative = a.n < 0n;
  const size = negative ? -a.n : a.n;
  const rounded = (2n * size + a.d) / (2n * a.d);
  const text = `${(rounded / 100n).toString()}.${(rounded % 100n).toString().padStart(2, "0")}`;
  return negative && rounded !== 0n ? `-${text}` : text;
};

/** Whole fen in yuan with two places and no separators: 50005 → "500.05". */
export const showFen = (fen: number): string => showHundredths(whole(BigInt(fen)));

/** "1250.00" → "1,250.00". */
export const grouped = (decimal: string): string => decimal.replace(/\B(?=(\d{3})+(?=\.))/g, ",");
