/** Terms in working days, with 调休: weekends that are worked and weekdays that are not. */
import type { Day } from "#wire";
import { dayOfNumber, isWeekday, numberOf, partsOf } from "./day-number.ts";

export interface Calendar {
  isWorkday(day: Day): boolean;
  /** Whether the State Council's arrangement for the year is loaded; in other years only the weekly rule answers. */
  knows(year: number): boolean;
}

/** A computed day; `certain` is false when the way to it leads through a year whose arrangement is not known yet. */
export interface Reckoned {
  readonly day: Day;
  readonly certain: boolean;
}

/** A calendar of the days that differ from the weekly rule, and the years for which these are complete. */
export const calendarOf = (days: Iterable<{ day: Day; worked: boolean }>, years: Iterable<number>): Calendar => {
  const differing = new Map(Array.from(days, ({ day, worked }) => [day, worked]));
  const known = new Set(years);
  return {
    isWorkday: (day) => differing.get(day) ?? isWeekday(day),
    knows: (year) => known.has(year),
  };
};

const knowsAll = (calendar: Calendar, from: Day, to: Day): boolean => {
  for (let year = partsOf(from).year; year <= partsOf(to).year; year += 1) if (!calendar.knows(year)) return false;
  return true;
};

/**
 * The `count`-th working day after an event, the day of the event not counted; count 0 is the day of the event itself.
 * @example addWorkdays(calendar, { after: "2025-03-03", count: 20 }) // { day: "2025-03-31", certain: true }
 */
export const addWorkdays = (calendar: Calendar, { after, count }: { after: Day; count: number }): Reckoned => {
  if (!Number.isInteger(count) || count < 0)
    throw new Error(`working days are counted forward in whole days: ${count}`);
  let number = numberOf(after);
  for (let left = count; left > 0;) {
    number += 1;
    if (calendar.isWorkday(dayOfNumber(number))) left -= 1;
  }
  const day = dayOfNumber(number);
  return { day, certain: count === 0 || knowsAll(calendar, dayOfNumber(numberOf(after) + 1), day) };
};

export interface WorkdayCount {
  readonly workdays: number;
  readonly certain: boolean;
}

/** Working days after `after` up to and including `until`; negative, counted the same way, when `until` has passed. */
export const workdaysBetween = (calendar: Calendar, { after, until }: { after: Day; until: Day }): WorkdayCount => {
  if (until < after) {
    const back = workdaysBetween(calendar, { after: until, until: after });
    return { workdays: back.workdays === 0 ? 0 : -back.workdays, certain: back.certain };
  }
  const [first, last] = [numberOf(after) + 1, numberOf(until)];
  let workdays = 0;
  for (let number = first; number <= last; number += 1) if (calendar.isWorkday(dayOfNumber(number))) workdays += 1;
  return { workdays, certain: first > last || knowsAll(calendar, dayOfNumber(first), until) };
};

/** 民法典 203: a period whose last day is a day of rest ends on the next working day. Never for limits counted backwards. */
export const orNextWorkday = (calendar: Calendar, lastDay: Day): Reckoned => {
  let number = numberOf(lastDay);
  while (!calendar.isWorkday(dayOfNumber(number))) number += 1;
  const day = dayOfNumber(number);
  return { day, certain: knowsAll(calendar, lastDay, day) };
};
