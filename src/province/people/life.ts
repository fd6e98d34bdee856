/** Ages and birthdays. */
import { addDays, addMonths } from "#kernel/calendar";
import type { Day } from "#wire";
import type { Random } from "../chance/random.ts";

export type Sex = "male" | "female";

/** A birthday that makes someone `age` years old today. */
export const bornFor = (random: Random, { age, today }: { age: number; today: Day }): Day =>
  addDays(addMonths(today, -12 * (age + 1)), random.between(1, 365));

/** Whole years completed on a day. */
export const ageAt = (birthDate: Day, on: Day): number =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0);
