/** Statutory periods: working days use the maintained calendar, days and months do not. */
export interface Duration {
  readonly unit: "workday" | "day" | "month";
  readonly length: number;
}
export const workdays = (length: number): Duration => ({ unit: "workday", length });
/** Natural days. */
export const days = (length: number): Duration => ({ unit: "day", length });
export const months = (length: number): Duration => ({ unit: "month", length });

const unitWords = { workday: "个工作日", day: "日", month: "个月" } as const;
export const durationWords = ({ unit, length }: Duration): string =>
  unit === "workday" && length === 0 ? "当日" : `${length}${unitWords[unit]}`;
