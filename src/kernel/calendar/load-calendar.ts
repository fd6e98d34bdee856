/** Reads the working-day calendar into memory: some two hundred days that change once a year. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Day } from "#wire";
import { calendarOf } from "./workdays.ts";
import type { Calendar } from "./workdays.ts";

/** The calendar as stored now; load it again after administrators have entered a new year. */
export const loadCalendar = async (tx: Tx): Promise<Calendar> => {
  const days = await sql<{ day: Day; worked: boolean }>`select day, worked from calendar.day`.execute(tx);
  const years = await sql<{ year: number }>`select year from calendar.year`.execute(tx);
  return calendarOf(
    days.rows,
    years.rows.map((row) => row.year),
  );
};
