/** The clocks of a declaration as days. */
import { addDays, addMonths, addWorkdays, type Calendar, orNextWorkday } from "#kernel/calendar";
import type { Duration, Service, Step, Verb } from "#policy";
import type { Day } from "#wire";

/** The last day of a statutory period; the day of the event does not count (民法典 201), a day of rest moves it (203). */
export const lastDay = (calendar: Calendar, after: Day, { unit, length }: Duration): Day => {
  if (unit === "workday") return addWorkdays(calendar, { after, count: length }).day;
  const day = unit === "day" ? addDays(after, length) : addMonths(after, length);
  return orNextWorkday(calendar, day).day;
};

/** By when a step that became due on `readyOn` must begin or be finished; null for a step without a clock. */
export const stepDueOn = (calendar: Calendar, step: Step, readyOn: Day): Day | null => {
  const clock = step.startsWithin ?? step.within;
  return clock === null ? null : lastDay(calendar, readyOn, clock);
};

/** By when the whole procedure must be decided, from the day of acceptance; longer when it was extended, null where no rule sets it. */
export const totalDueOn = (
  calendar: Calendar,
  service: Service,
  given: { acceptedOn: Day; extended: boolean },
): Day | null => {
  if (!service.within) return null;
  const { total, extended } = service.within;
  return lastDay(calendar, given.acceptedOn, given.extended && extended ? extended.total : total);
};

/** A time during which the applicant supplies something; `to` is null while it lasts, `until` its last day. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
  readonly until: Day | null;
  readonly list: string;
}

/**
 * The calendar of a case whose clocks stood still: the day of the request still counts for the office, the days up to
 * and including the receipt do not. Clocks in natural days and months do not stop.
 */
export const withPauses = (calendar: Calendar, pauses: readonly Pause[]): Calendar => ({
  ...calendar,
  isWorkday: (day) => calendar.isWorkday(day) && !pauses.some(({ from, to }) => day > from && to !== null && day <= to),
});

/** Whether the way to a day leads only through years whose holidays are published; days count forward from the past. */
export const isCertain = (calendar: Calendar, day: Day): boolean => calendar.knows(Number(day.slice(0, 4)));

export const stepOf = (service: Service, verb: Verb): Step => {
  const step = service.steps.find((each) => each.verb === verb);
  if (!step) throw new Error(`${service.id} has no step “${verb}”`);
  return step;
};

/** The official name of a step, as the service calls it. */
export const stepLabel = (service: Service, verb: Verb): string => stepOf(service, verb).label;

/** The earlier of two days, where null means "no limit". */
export const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
