/** Working days against the handbook's dates and the State Council's notices. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfNumber, numberOf } from "./day-number.ts";
import { ARRANGED_YEARS, arrangementOf } from "./state-council-arrangement.ts";
import { addWorkdays, calendarOf, orNextWorkday, workdaysBetween } from "./workdays.ts";

const calendar = calendarOf(ARRANGED_YEARS.flatMap(arrangementOf), ARRANGED_YEARS);
const after = (day: string, count: number) => addWorkdays(calendar, { after: day, count });

describe("clocks of 2025 (DB-T9)", () => {
  test.each([
    ["accepted, investigation starts", "2025-03-03", 3, "2025-03-06"],
    ["accepted, delegated decision", "2025-03-03", 20, "2025-03-31"],
    ["accepted, non-delegated decision", "2025-03-03", 30, "2025-04-15"],
    ["accepted, extended decision", "2025-03-03", 45, "2025-05-08"],
    ["at the county, decision", "2025-03-28", 10, "2025-04-14"],
    ["refusal decided, letter", "2025-04-11", 3, "2025-04-16"],
  ])("%s: %s and %i working days is %s", (_, day, count, expected) => {
    expect(after(day, count)).toEqual({ day: expected, certain: true });
  });
});

test("five working days without a holiday between are one week (TC-DATE-5)", () => {
  expect(after("2024-11-06", 5)).toEqual({ day: "2024-11-13", certain: true });
});

test("2026 is as the notice of 2025-11-04 says", () => {
  const days = arrangementOf(2026);
  const of = (worked: boolean) => days.filter((d) => d.worked === worked).map((d) => d.day.slice(5));
  expect(of(true)).toEqual(["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);
  const rests = [
    "01-01",
    "01-03",
    "02-15",
    "02-23",
    "04-04",
    "04-06",
    "05-01",
    "05-05",
    "06-19",
    "06-21",
    "09-25",
    "09-27",
    "10-01",
    "10-07",
  ];
  for (const day of rests) expect(calendar.isWorkday(`2026-${day}`), day).toBe(false);
  expect(of(false)).toHaveLength(19);
});

test("2025 is as the notice for 2025 says", () => {
  const worked = arrangementOf(2025).filter((d) => d.worked);
  expect(worked.map((d) => d.day)).toEqual(["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"]);
  expect(calendar.isWorkday("2025-10-08")).toBe(false);
  expect(calendar.isWorkday("2025-10-09")).toBe(true);
});

describe("a term that runs into a year without an arrangement", () => {
  test("says that its day is not certain", () => {
    expect(after("2026-12-30", 1)).toEqual({ day: "2026-12-31", certain: true });
    expect(after("2026-12-30", 2)).toEqual({ day: "2027-01-01", certain: false });
    expect(after("2026-12-31", 1).certain).toBe(false);
    expect(after("2026-12-31", 0)).toEqual({ day: "2026-12-31", certain: true });
    expect(workdaysBetween(calendar, { after: "2026-12-30", until: "2027-01-05" }).certain).toBe(false);
  });
});

test("the last day of a period moves out of a holiday, a limit that is overdue counts backwards", () => {
  expect(orNextWorkday(calendar, "2026-02-15")).toEqual({ day: "2026-02-24", certain: true });
  expect(orNextWorkday(calendar, "2026-02-28")).toEqual({ day: "2026-02-28", certain: true });
  expect(orNextWorkday(calendar, "2027-02-28")).toEqual({ day: "2027-03-01", certain: false });
  expect(workdaysBetween(calendar, { after: "2025-04-08", until: "2025-04-03" })).toEqual({
    workdays: -2,
    certain: true,
  });
  expect(workdaysBetween(calendar, { after: "2025-04-06", until: "2025-04-05" })).toEqual({
    workdays: 0,
    certain: true,
  });
});

const day = fc.integer({ min: numberOf("2020-01-01"), max: numberOf("2026-12-31") }).map(dayOfNumber);

test("working days added are working days counted, and the term ends on a working day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 300 }), (from, count) => {
      const end = after(from, count).day;
      expect(workdaysBetween(calendar, { after: from, until: end }).workdays).toBe(count);
      expect(workdaysBetween(calendar, { after: end, until: from }).workdays).toBe(-count);
      expect(calendar.isWorkday(end)).toBe(true);
    }),
  );
});

test("a term in two parts ends where the whole ends", () => {
  fc.assert(
    fc.property(day, fc.nat(100), fc.nat(100), (from, first, second) => {
      expect(after(after(from, first).day, second).day).toBe(after(from, first + second).day);
    }),
  );
});

test("a negative or broken number of working days is refused as a bug", () => {
  expect(() => after("2025-03-03", -1)).toThrow("counted forward");
  expect(() => after("2025-03-03", 1.5)).toThrow("counted forward");
});
