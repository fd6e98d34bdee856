/** The to-do rows behind one number of the day. */
import type { CaseRow } from "#wire";
import { urgencyOf, type Urgency } from "../pieces/urgency.ts";
import type { ClockFilter } from "../search-params.ts";

const urgencies: Record<ClockFilter, Urgency> = { overdue: "overdue", dueToday: "today", dueSoon: "soon" };

/** Without a filter: all rows. Rows without a clock come last. */
export const pressing = (rows: readonly CaseRow[], filter: ClockFilter | undefined): CaseRow[] =>
  rows
    .filter((row) => filter === undefined || urgencyOf(row.daysLeft) === urgencies[filter])
    .toSorted(
      (a, b) =>
        (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) || a.caseId - b.caseId,
    );
