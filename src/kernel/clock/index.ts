/** The only source of "now". Business dates are calendar days in Asia/Shanghai. */

export { startRounds, type RoundOptions, type Rounds } from "./rounds.ts";

export interface Clock {
  now(): Date;
  /** The business date, YYYY-MM-DD. */
  today(): string;
}

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The calendar day in Hunan at an instant, YYYY-MM-DD. */
export const dayOf = (instant: Date): string => shanghai.format(instant);

export const systemClock: Clock = {
  now: () => new Date(),
  today: () => dayOf(new Date()),
};

/** A clock that stands still, for tests and for replaying a past day. */
export const fixedClock = (iso: string): Clock => {
  const instant = new Date(iso);
  return { now: () => new Date(instant), today: () => dayOf(instant) };
};
