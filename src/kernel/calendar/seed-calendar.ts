/** Loads the published holiday arrangements; years already there are left as the administrators keep them. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { ARRANGED_YEARS, arrangementOf, sourceOf } from "./state-council-arrangement.ts";

/** Inserts the years that are missing, as the owner; answers which. Safe to run again. */
export const seedCalendar = async (tx: Tx): Promise<number[]> => {
  const present = await sql<{ year: number }>`select year from calendar.year`.execute(tx);
  const missing = ARRANGED_YEARS.filter((year) => !present.rows.some((row) => row.year === year));
  const days = missing.flatMap((year) => arrangementOf(year).map((day) => ({ ...day, source: sourceOf(year) })));
  await sql`insert into calendar.day (day, worked, name, source)
    select * from unnest(${days.map((d) => d.day)}::date[], ${days.map((d) => d.worked)}::boolean[],
      ${days.map((d) => d.name)}::text[], ${days.map((d) => d.source)}::text[])
    on conflict (day) do nothing`.execute(tx);
  await sql`insert into calendar.year (year, source)
    select * from unnest(${missing}::int[], ${missing.map(sourceOf)}::text[])`.execute(tx);
  return missing;
};
