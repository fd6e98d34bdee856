/** The calendar of the arrangements that were published, without a database: for worked examples. */
import { ARRANGED_YEARS, arrangementOf } from "./state-council-arrangement.ts";
import { calendarOf, type Calendar } from "./workdays.ts";

export const publishedCalendar = (): Calendar => calendarOf(ARRANGED_YEARS.flatMap(arrangementOf), ARRANGED_YEARS);
