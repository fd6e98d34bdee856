/** 分配 · Splits an amount by weights so that the parts are whole fen and add up to it: largest remainder, ties to who is listed first. */

/** Weights are whole numbers, not below zero and not all zero. */
export const split = (amountFen: number, weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n || weights.some((weight) => weight < 0)) throw new RangeError("Nothing to split by");
  const parts = weights.map((weight, nth) => {
    const exact = BigInt(amountFen) * BigInt(weight);
    return { nth, whole: exact / total, rest: exact % total };
  });
  const left = BigInt(amountFen) - parts.reduce((sum, { whole }) => sum + whole, 0n);
  const lucky = parts
    .toSorted((a, b) => (a.rest === b.rest ? a.nth - b.nth : a.rest > b.rest ? -1 : 1))
    .slice(0, Number(left));
  const more = new Set(lucky.map(({ nth }) => nth));
  return parts.map(({ nth, whole }) => Number(whole) + (more.has(nth) ? 1 : 0));
};
