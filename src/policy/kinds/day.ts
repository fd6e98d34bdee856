/** 日期 · A calendar day, YYYY-MM-DD. */
import { accepted, refused } from "./kind.ts";
import { asText, type ValueKind } from "./value-kind.ts";

const daysIn = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Reads 2025-3-8, 2025/03/08, 2025.3.8, 20250308 or 2025年3月8日; null when no such day exists. */
export const parseDay = (given: string): string | null => {
  const match = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(given.normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", m1, d1, m2, d2] = match;
  const [month, day] = [Number(m1 ?? m2), Number(d1 ?? d2)];
  if (Number(year) < 1800 || month < 1 || month > 12 || day < 1 || day > daysIn(Number(year), month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

export const dayKind: ValueKind = {
  name: "day",
  label: "日期",
  sort: "day",
  sqlType: "date",
  schema: { type: "string", format: "date" },
  parse: (given) => {
    const day = typeof given === "string" ? parseDay(given) : null;
    return day === null ? refused("not-a-day", "请填写真实存在的日期，例如 2025-03-28") : accepted(day);
  },
  show: (value) => {
    const [year, month, day] = asText(value).split("-");
    return `${year}年${Number(month)}月${Number(day)}日`;
  },
  store: asText,
  load: (stored) => stored as string,
  wire: asText,
};
