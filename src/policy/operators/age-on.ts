/** 周岁 · Completed years of age on a stated day; the birthday itself completes a year. */
import { whole } from "../exact.ts";
import { asText } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";

const digits = (day: string): number => Number(day.replace(/-/g, ""));

export const ageOn: RowOperator = {
  name: "ageOn",
  gathers: false,
  evaluate: ([birth, day]) =>
    birth == null || day == null ? null : whole(Math.trunc((digits(asText(day)) - digits(asText(birth))) / 10_000)),
  // Without time zone: Shanghai has had summer time, in which a birthday would begin at another hour.
  sql: ([birth, day]) => ({
    text: `date_part('year', age(${day?.text}::timestamp, ${birth?.text}::timestamp))::bigint`,
    den: 1n,
  }),
  code: ([birth, day]) => ({ text: `Math.trunc((${day?.text} - ${birth?.text}) / 10000)`, den: 1n }),
  words: ([birth]) => (birth === "出生日期" ? "周岁年龄" : `按${birth}计算的周岁年龄`),
  examples: [
    { given: ["2007-03-28", "2025-03-27"], gives: 17 },
    { given: ["2007-03-28", "2025-03-28"], gives: 18 },
    { given: ["2004-02-29", "2025-02-28"], gives: 20 },
    { given: ["2004-02-29", "2025-03-01"], gives: 21 },
    { given: [null, "2025-03-28"], gives: null },
  ],
};
