/** Choosing by weight. */
import type { Random } from "./random.ts";

export interface Weighted<T> {
  draw(random: Random): T;
}

/** Draws each value in proportion to its weight. */
export const weighted = <T>(entries: readonly (readonly [T, number])[]): Weighted<T> => {
  let total = 0;
  const bounds = entries.map(([value, weight]) => {
    total += weight;
    return { value, until: total };
  });
  return {
    draw: (random) => {
      const at = random.next() * total;
      // Halving, because surnames are many and every person draws one.
      let [low, high] = [0, bounds.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at < (bounds[middle]?.until ?? 0)) high = middle;
        else low = middle + 1;
      }
      const drawn = bounds[low];
      if (drawn === undefined) throw new Error("Nothing to draw from");
      return drawn.value;
    },
  };
};

/** Reads "陈 67 李 63": values and weights by turns. */
export const weightedWords = (line: string): Weighted<string> => {
  const words = line.trim().split(/\s+/);
  return weighted(
    words.flatMap((word, index): [string, number][] => (index % 2 === 0 ? [[word, Number(words[index + 1])]] : [])),
  );
};
