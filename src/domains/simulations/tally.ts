/** Sums of a simulation by group, and what one stretch of cases adds to them. */
import type { Answers } from "#policy";
import { NO, YES } from "#policy";

/** Column names of the sums, in the order in which they stand. */
export const figures = [
  "cases",
  "persons",
  "decided",
  "beforeEligible",
  "beforeRefused",
  "beforeOpen",
  "beforeFen",
  "afterEligible",
  "afterRefused",
  "afterOpen",
  "afterFen",
  "lost",
  "raised",
  "lowered",
  "gained",
] as const;
export type SimulatedFigure = (typeof figures)[number];

/** One array a figure, one place a group; whole numbers and fen, exact up to 2^53. */
export type Sums = Readonly<Record<SimulatedFigure, Float64Array>>;

export const emptySums = (groups: number): Sums =>
  Object.fromEntries(figures.map((figure) => [figure, new Float64Array(groups)])) as Record<
    SimulatedFigure,
    Float64Array
  >;

/** What is known of a case besides its facts. */
export interface Heading {
  readonly group: number;
  /** Its support runs; otherwise it was refused. */
  readonly runs: boolean;
  readonly persons: number;
  readonly decidedFen: number | null;
}

const count = (
  sums: Sums,
  side: "before" | "after",
  { group, truth, fen }: Record<"group" | "truth" | "fen", number>,
) => {
  const figure = truth === YES ? "Eligible" : truth === NO ? "Refused" : "Open";
  const counted = sums[`${side}${figure}`];
  counted[group] = (counted[group] ?? 0) + 1;
  const money = sums[`${side}Fen`];
  if (truth === YES && !Number.isNaN(fen)) money[group] = (money[group] ?? 0) + fen;
};

/** Adds a stretch of cases; `lostBy` counts for each named condition those that no longer meet it. */
export const add = (
  { sums, lostBy }: { sums: Sums; lostBy: Float64Array },
  headings: readonly Heading[],
  before: Answers,
  after: Answers,
): void => {
  const plus = (figure: SimulatedFigure, group: number, amount: number): void => {
    sums[figure][group] = (sums[figure][group] ?? 0) + amount;
  };
  for (const [index, { group, runs, persons, decidedFen }] of headings.entries()) {
    const [was, is] = [before.eligible[index] ?? 0, after.eligible[index] ?? 0];
    const [paid, pays] = [before.pays[index] ?? Number.NaN, after.pays[index] ?? Number.NaN];
    if (!runs) {
      if (is === YES && was !== YES) plus("gained", group, 1);
      continue;
    }
    plus("cases", group, 1);
    plus("persons", group, persons);
    plus("decided", group, decidedFen ?? 0);
    count(sums, "before", { group, truth: was, fen: paid });
    count(sums, "after", { group, truth: is, fen: pays });
    if (was === YES && is === NO) {
      plus("lost", group, 1);
      const unmet = (after.unmet[index] ?? 0) & ~(before.unmet[index] ?? 0);
      for (let bit = 0; bit < lostBy.length; bit += 1) if (unmet & (1 << bit)) lostBy[bit] = (lostBy[bit] ?? 0) + 1;
    } else if (was === YES && is === YES && pays !== paid) plus(pays > paid ? "raised" : "lowered", group, 1);
  }
};
