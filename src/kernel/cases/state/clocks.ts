/** The clocks of a declaration as days. */
import { addDays, addMonths, addWorkdays, type Calendar, orNextWorkday } from "#kernel/calendar";
import type { Duration, Service, Step, Verb } from "#policy";
import type { Day } from "#wire";

/** The last day of a statutory period; the day of the event does not count (民法典 201), a day of rest moves it (203). */
const lastDay = (calendar: Calendar, after: Day, { unit, length }: Duration): Day => {
  if (unit === "workday") return addWorkdays(calendar, { after, count: length }).day;
  const day = unit === "day" ? addDays(after, length) : addMonths(after, length);
  return orNextWorkday(calendar, day).day;
};

/** By when a step that became due on `readyOn` must begin or be finished; null for a step without a clock. */
export const stepDueOn = (calendar: Calendar, step: Step, readyOn: Day): Day | null => {
  const clock = step.startsWithin ?? step.within;
  return clock === null ? null : lastDay(calendar, readyOn, clock);
};

/** By when the whole procedure must be decided, from the day of acceptance; null where no rule sets it. */
export const totalDueOn = (calendar: Calendar, { within }: Service, acceptedOn: Day): Day | null =>
  within ? lastDay(calendar, acceptedOn, within.total) : null;

export const stepOf = (service: Service, verb: Verb): Step => {
  const step = service.steps.find((each) => each.verb === verb);
  if (!step) throw new Error(`${service.id} has no step “${verb}”`);
  return step;
};

/** The earlier of two days, where null means "no limit". */
export const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);
