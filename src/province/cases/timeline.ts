/** Counting back from today, so that the demonstration is as fresh on every day as on the first. */
import { addDays, type Calendar } from "#kernel/calendar";
import { fixedClock } from "#kernel/clock";
import type { Day } from "#wire";

/** The working day that lies `count` working days before `day`; 0 is the last working day up to `day` itself. */
export const workdaysBack = (calendar: Calendar, day: Day, count: number): Day => {
  let on = day;
  while (!calendar.isWorkday(on)) on = addDays(on, -1);
  for (let left = count; left > 0; left -= 1) {
    on = addDays(on, -1);
    while (!calendar.isWorkday(on)) on = addDays(on, -1);
  }
  return on;
};

/** An instant of the office hours; `minute` counts from nine o'clock. */
export const atMinute = (day: Day, minute: number): Date => {
  const [hour, rest] = [9 + Math.floor(minute / 60), minute % 60];
  return fixedClock(`${day}T${String(hour).padStart(2, "0")}:${String(rest).padStart(2, "0")}:00+08:00`).now();
};
