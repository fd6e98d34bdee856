/** The calendar: working days as the State Council arranges them, and the arithmetic of statutory terms. */
export * from "./declare.ts";
export { publishedCalendar } from "./published-calendar.ts";
export { loadCalendar } from "./load-calendar.ts";
export { seedCalendar } from "./seed-calendar.ts";
