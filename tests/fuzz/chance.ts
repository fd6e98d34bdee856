/** Chance that can be repeated: the same seed gives the same requests. */

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number below the limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** True in so many of a hundred times. */
  percent(of: number): boolean;
}

/** Mulberry32: small, and good enough to choose requests. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const found = from[below(from.length)];
    if (found === undefined) throw new Error("Nothing to pick from");
    return found;
  };
  return { next, below, pick, percent: (of) => next() * 100 < of };
};
