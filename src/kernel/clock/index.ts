/** The only source of "now". Business dates are calendar days in Asia/Shanghai. */

export { startRounds, type RoundOptions, type Rounds } from "./rounds.ts";

export interface Clock {
  now(): Date;
  /** The business date, YYYY-MM-DD. */
  today(): string;
  /** How far the machine's clock stands behind what was said before; absent for clocks that cannot be set. */
  behindMs?(): number;
}

const shanghai = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The calendar day in Hunan at an instant, YYYY-MM-DD. */
export const dayOf = (instant: Date): string => shanghai.format(instant);

const toTheSecond = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

/** An instant as clocks in Hunan show it, YYYY-MM-DD HH:MM:SS. */
export const momentOf = (instant: Date): string => toTheSecond.format(instant);

/**
 * A clock that never goes back. While the machine's clock stands behind what was said before, time stands still: entries keep their order,
 * and no term ends twice.
 */
export const forwardClock = (read: () => number): Required<Clock> => {
  let latest = read();
  const forward = (): number => (latest = Math.max(latest, read()));
  return {
    now: () => new Date(forward()),
    today: () => dayOf(new Date(forward())),
    behindMs: () => Math.max(0, latest - read()),
  };
};

export const systemClock: Clock = forwardClock(Date.now);

/** A clock that stands still, for tests and for replaying a past day. */
export const fixedClock = (iso: string): Clock => {
  const instant = new Date(iso);
  return { now: () => new Date(instant), today: () => dayOf(instant) };
};
