/** Calendar days as integers: day 0 is 1970-01-01, so that no clock, time zone or summer time can enter. */
import type { Day } from "#wire";

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface DateParts {
  readonly year: number;
  readonly month: number; // 1 … 12
  readonly dayOfMonth: number;
}

/** Year, month and day of month of a day that exists in the Gregorian calendar; anything else is a bug of the caller. */
export const partsOf = (day: Day): DateParts => {
  const match = form.exec(day);
  const parts = { year: Number(match?.[1]), month: Number(match?.[2]), dayOfMonth: Number(match?.[3]) };
  const exists = parts.month >= 1 && parts.month <= 12 && parts.dayOfMonth >= 1;
  if (!match || !exists || parts.dayOfMonth > daysInMonth(parts.year, parts.month))
    throw new Error(`not a day: ${day}`);
  return parts;
};

/** 28 to 31. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

const DAYS_IN_ERA = 146_097; // 400 Gregorian years
const EPOCH = 719_468; // days from 0000-03-01 to 1970-01-01

/** Days since 1970-01-01. The year is counted from March, so that the leap day is its last (Hinnant, days_from_civil). */
export const numberOf = (day: Day): number => {
  const { year, month, dayOfMonth } = partsOf(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * 365 + leapDays + dayOfYear - EPOCH;
};

/** The inverse of `numberOf` (Hinnant, civil_from_days). */
export const dayOfNumber = (count: number): Day => {
  const shifted = count + EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapless =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return written({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth });
};

/** YYYY-MM-DD. */
export const written = ({ year, month, dayOfMonth }: DateParts): Day =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;

/** Monday to Friday; 1970-01-01 was a Thursday. */
export const isWeekday = (day: Day): boolean => {
  const sinceSunday = (((numberOf(day) + 4) % 7) + 7) % 7;
  return sinceSunday >= 1 && sinceSunday <= 5;
};
