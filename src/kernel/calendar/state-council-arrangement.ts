/** 国务院办公厅关于部分节假日安排的通知, year by year, as the package chinese-days carries it. */
import chineseDays from "chinese-days";
import type { Day } from "#wire";
import { dayOfNumber, isWeekday, numberOf } from "./day-number.ts";

/** Years whose notices have been published; 2026 was published on 2025-11-04. */
export const ARRANGED_YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;

/** Where the days come from, kept with every row. */
export const sourceOf = (year: number): string => `国务院办公厅关于${year}年部分节假日安排的通知（chinese-days 1.5.7）`;

export interface ArrangedDay {
  readonly day: Day;
  readonly worked: boolean;
  readonly name: string;
}

/** The days of a year that differ from the weekly rule: weekdays of rest and weekends that are worked. */
export const arrangementOf = (year: number): ArrangedDay[] => {
  const days: ArrangedDay[] = [];
  for (let number = numberOf(`${year}-01-01`); number <= numberOf(`${year}-12-31`); number += 1) {
    const day = dayOfNumber(number);
    const { work: worked, name } = chineseDays.getDayDetail(day);
    if (worked !== isWeekday(day))
      days.push({ day, worked, name: worked ? `${chineseName(name)}调休上班` : chineseName(name) });
  }
  return days;
};

/** The package writes "Spring Festival,春节,4": English, Chinese, statutory days. */
const chineseName = (name: string): string => name.split(",")[1] ?? name;
