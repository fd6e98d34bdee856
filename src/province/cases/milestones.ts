/** The days on which a case took its steps, reckoned back from the last. */
import { addDays, type Calendar } from "#kernel/calendar";
import type { Day } from "#wire";
import type { Random } from "../chance/random.ts";
import type { Reached } from "./stages.ts";
import { workdaysBack } from "./timeline.ts";

/** The regular way, in order. */
const way = [
  "opened",
  "accepted",
  "investigating",
  "investigated",
  "verified",
  "posted",
  "noticed",
  "decided",
  "published",
] as const;
export type Milestone = (typeof way)[number];

/** Working days that pass before a milestone, from … to: within the statutory clocks, so that only the last wait is late. */
const before: Readonly<Record<Milestone, readonly [number, number]>> = {
  opened: [0, 0],
  accepted: [0, 2],
  investigating: [1, 3],
  investigated: [0, 2],
  verified: [1, 3],
  posted: [0, 2],
  noticed: [0, 1],
  decided: [1, 7],
  published: [0, 3],
};

/** After these a case leaves the regular way. */
const leaves: Partial<Record<Reached, Milestone>> = {
  correction: "opened",
  objected: "posted",
  withdrawn: "accepted",
  terminated: "investigated",
};

export const lastMilestone = (reached: Reached): Milestone => leaves[reached] ?? (reached as Milestone);

/** The days of all milestones up to `last`; a notice stands seven natural days and is used from the day after. */
export const milestoneDays = (
  random: Random,
  { last, on, calendar }: { last: Milestone; on: Day; calendar: Calendar },
): ReadonlyMap<Milestone, Day> => {
  const days = new Map<Milestone, Day>();
  let day = on;
  for (let index = way.indexOf(last); index >= 0; index -= 1) {
    const milestone = way[index];
    if (milestone === undefined) break;
    days.set(milestone, day);
    const [least, most] = before[milestone];
    const from = milestone === "noticed" ? addDays(day, -8) : day;
    day = workdaysBack(calendar, from, random.between(least, most));
  }
  return days;
};
