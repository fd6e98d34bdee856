/** What an uprating came to: how many are raised, by how much, what is owed since, and which cases are left to people. */
import type { Day } from "#wire";
import type { AsideReason, Uprated, Weighed } from "./weigh-uprating.ts";

export interface UpratingTally {
  readonly cases: number;
  readonly raised: number;
  readonly same: number;
  /** More a month from now on, whole fen, for what still runs. */
  readonly monthlyFen: number;
  /** For the months before this one, whole fen, paid or not. */
  readonly arrearsFen: number;
  readonly aside: readonly { readonly caseNo: string; readonly why: AsideReason }[];
}

export const emptyTally: UpratingTally = { cases: 0, raised: 0, same: 0, monthlyFen: 0, arrearsFen: 0, aside: [] };

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

const moreOf = ({ paysFen, period }: Uprated): number => paysFen - period.paysFen;

/** Months of the period that lie before the month of today. */
const monthsPast = ({ from, period: { until } }: Uprated, today: Day): number =>
  Math.max(0, Math.min(monthNumber(today), until === null ? Infinity : monthNumber(until)) - monthNumber(from));

export const tallied = (tally: UpratingTally, caseNo: string, weighed: Weighed, today: Day): UpratingTally => {
  const cases = tally.cases + 1;
  switch (weighed.kind) {
    case "untouched":
      return { ...tally, cases };
    case "same":
      return { ...tally, cases, same: tally.same + 1 };
    case "aside":
      return { ...tally, cases, aside: [...tally.aside, { caseNo, why: weighed.why }] };
    case "raised": {
      const { periods } = weighed;
      const running = periods.filter(({ period }) => period.until === null);
      return {
        ...tally,
        cases,
        raised: tally.raised + 1,
        monthlyFen: tally.monthlyFen + running.reduce((sum, each) => sum + moreOf(each), 0),
        arrearsFen: tally.arrearsFen + periods.reduce((sum, each) => sum + moreOf(each) * monthsPast(each, today), 0),
      };
    }
  }
};
