/** Terms in natural days and months: 民法典 201 to 203, without the calendar of working days. */
import type { Day } from "#wire";
import { dayOfNumber, daysInMonth, numberOf, partsOf, written } from "./day-number.ts";

/** The day `days` natural days after `day`; the day of the event is not counted (民法典 201). Negative counts go back. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(numberOf(day) + days);

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/**
 * The corresponding day `months` months later, or the last day of that month when the number does not exist (民法典 202).
 * Holidays do not move it: a rule that follows 民法典 203 calls `orNextWorkday` on the result.
 * @example addMonths("2026-11-30", 3) // "2027-02-28"
 */
export const addMonths = (day: Day, months: number): Day => {
  const { year, month, dayOfMonth } = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return written({ ...target, dayOfMonth: Math.min(dayOfMonth, daysInMonth(target.year, target.month)) });
};

/** 某日的 n 日前: the latest day that is still `days` natural days before the event; holidays never move it. */
export const daysBackFrom = (event: Day, days: number): Day => addDays(event, -days);

/** 下月起: the first day of the month after `day`. Which event counts (decision or application) is the rule's business. */
export const firstOfNextMonth = (day: Day): Day => addMonths(`${day.slice(0, 7)}-01`, 1);

export interface NoticePeriod {
  readonly lastDay: Day;
  /** The result of the notice may be used from this day. */
  readonly usableFrom: Day;
}

/**
 * 公示: natural days, the day of posting not counted, usable from the day after the last. An interrupted or corrected notice starts again.
 * @example noticePeriod("2025-03-20", 7) // { lastDay: "2025-03-27", usableFrom: "2025-03-28" }
 */
export const noticePeriod = (postedOn: Day, days: number): NoticePeriod => ({
  lastDay: addDays(postedOn, days),
  usableFrom: addDays(postedOn, days + 1),
});
