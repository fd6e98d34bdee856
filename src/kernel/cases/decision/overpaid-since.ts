/** 追回核算 · What was promised month by month on facts that were wrong, beside what was due on the facts as found, by the values of each month. */
import { addMonths } from "#kernel/calendar";
import type { LocalValues } from "#kernel/parameters";
import type { Day } from "#wire";
import type { CaseFile } from "../case-file.ts";
import { amountPeriods } from "./amount-periods.ts";
import { proposeFor } from "./sign-decision.ts";

export interface OverpaidMonth {
  /** Its first day. */
  readonly month: Day;
  readonly paidFen: number;
  readonly dueFen: number;
}

/** The months from `from` to the one before `until` for which too much was promised; null while a month cannot be worked out. */
export const overpaidSince = async (
  { service, state, entries }: CaseFile,
  { from, until, valuesOn }: { from: Day; until: Day; valuesOn: (on: Day) => Promise<LocalValues> },
): Promise<readonly OverpaidMonth[] | null> => {
  const periods = amountPeriods(entries, state.appeals).filter(({ kind }) => kind !== "suspended");
  const months: OverpaidMonth[] = [];
  for (let month = from; month < until; month = addMonths(month, 1)) {
    const paidFen = periods.find((each) => each.from <= month && (each.until === null || month < each.until))?.paysFen;
    if (paidFen === undefined) continue;
    const { eligible, paysFen } = proposeFor(service, { state, on: month, values: await valuesOn(month) }).proposal;
    if (eligible === null || (eligible && paysFen === null)) return null;
    const dueFen = eligible ? Number(paysFen) : 0;
    if (dueFen < paidFen) months.push({ month, paidFen, dueFen });
  }
  return months;
};
