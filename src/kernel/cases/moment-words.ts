/** Days and moments as letters and messages print them, in the time of Hunan. */
import type { Day } from "#wire";

const parts = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** 2025年3月28日 09:05. */
export const momentWords = (at: Date): string => {
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part["year"]}年${part["month"]}月${part["day"]}日 ${part["hour"]}:${part["minute"]}`;
};

/** 2025年3月28日. */
export const dayWords = (day: Day): string => {
  const [year, month, dayOfMonth] = day.split("-");
  return `${year}年${Number(month)}月${Number(dayOfMonth)}日`;
};

/** 2025年4月. */
export const monthWords = (day: Day): string => dayWords(day).replace(/\d+日$/, "");
