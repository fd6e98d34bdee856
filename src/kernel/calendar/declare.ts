/** The pure door of the calendar: day arithmetic for declarations and pages, without database and without clock. */
export { addDays, addMonths, daysBackFrom, daysBetween, firstOfNextMonth, noticePeriod } from "./natural-days.ts";
export type { NoticePeriod } from "./natural-days.ts";
export { addWorkdays, calendarOf, orNextWorkday, workdaysBetween } from "./workdays.ts";
export type { Calendar, Reckoned, WorkdayCount } from "./workdays.ts";
