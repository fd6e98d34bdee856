/** How pressing a deadline is; the to-do list counts by the same limits. */

export type Urgency = "overdue" | "today" | "soon" | "left";

/** `daysLeft` in working days, negative when overdue; null without a clock. */
export const urgencyOf = (daysLeft: number | null): Urgency | null => {
  if (daysLeft === null) return null;
  if (daysLeft < 0) return "overdue";
  if (daysLeft === 0) return "today";
  return daysLeft <= 3 ? "soon" : "left";
};
