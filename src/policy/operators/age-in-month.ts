/** 按月计龄 · Completed years of age counted by months: whoever has the birthday in the month has reached the age for the whole of it. */
import { whole } from "../exact.ts";
import { asText } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

interface Settings {
  /** Months before the month of the day: 0 for that month, 1 for the one before. */
  readonly earlier: number;
}

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const inSql = (day?: string): string =>
  `(date_part('year', ${day}::timestamp)::bigint * 12 + date_part('month', ${day}::timestamp)::bigint)`;
const inCode = (day?: string): string => `(Math.trunc(${day} / 10000) * 12 + Math.trunc(${day} / 100) % 100)`;

export const ageInMonth: RowOperator = {
  name: "ageInMonth",
  gathers: false,
  evaluate: ([birth, day], { earlier }: Settings) =>
    birth == null || day == null
      ? null
      : whole(Math.trunc((monthOf(asText(day)) - earlier - monthOf(asText(birth))) / 12)),
  sql: ([birth, day], { earlier }: Settings) => ({
    text: `((${inSql(day?.text)} - ${earlier} - ${inSql(birth?.text)}) / 12)`,
    den: 1n,
  }),
  code: ([birth, day], { earlier }: Settings) => ({
    text: `Math.trunc((${inCode(day?.text)} - ${earlier} - ${inCode(birth?.text)}) / 12)`,
    den: 1n,
  }),
  words: (_, { earlier }: Settings) => (earlier === 0 ? "当月已满的周岁" : "上月已满的周岁"),
  examples: [
    { given: ["1946-03-31", "2026-03-01"], settings: { earlier: 0 }, gives: 80 },
    { given: ["1946-03-31", "2026-02-28"], settings: { earlier: 0 }, gives: 79 },
    { given: ["1936-02-29", "2026-02-28"], settings: { earlier: 0 }, gives: 90 },
    { given: ["1946-03-15", "2026-03-31"], settings: { earlier: 1 }, gives: 79 },
    { given: ["1946-03-01", "2026-04-01"], settings: { earlier: 1 }, gives: 80 },
    { given: [null, "2026-04-01"], settings: { earlier: 0 }, gives: null },
  ],
};
