/** The value of a fact that is no list. */
import type { Fact, FactValue } from "#wire";

/** null also for a list: it has lines instead of a value. */
export const factValue = (fact: Fact | undefined): FactValue =>
  fact === undefined || typeof fact === "object" ? null : fact;
