/** Whether two facts say the same; lists do when their lines do, one by one in the same order. */
import { type Facts, linesOf } from "#policy";

const sameLine = (one: Facts, other: Facts): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => (one[key] ?? null) === (other[key] ?? null),
  );

/** A fact that is not known is null; an empty list is known and says that there is nothing. */
export const sameFact = (one: Facts[string], other: Facts[string]): boolean => {
  const [lines, others] = [linesOf({ one }, "one"), linesOf({ other }, "other")];
  if (lines === null || others === null) return one === other;
  return lines.length === others.length && lines.every((line, index) => sameLine(line, others[index] ?? {}));
};
