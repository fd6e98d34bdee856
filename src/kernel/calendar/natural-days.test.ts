/** Natural days and months against the handbook's cases and against the platform's own calendar. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfNumber, isWeekday, numberOf } from "./day-number.ts";
import { addDays, addMonths, daysBackFrom, daysBetween, firstOfNextMonth, noticePeriod } from "./natural-days.ts";

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
const anyNumber = fc.integer({ min: -100_000, max: 100_000 });

describe("day numbers", () => {
  test("agree with the proleptic Gregorian calendar of the runtime", () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        const instant = number * 86_400_000;
        const day = Intl.DateTimeFormat("sv-SE", { timeZone: "UTC" }).format(instant);
        expect(dayOfNumber(number)).toBe(day);
        expect(numberOf(day)).toBe(number);
        const name = Intl.DateTimeFormat("en", { timeZone: "UTC", weekday: "short" }).format(instant);
        expect(isWeekday(day)).toBe(name !== "Sat" && name !== "Sun");
      }),
    );
  });

  test.each(["2025-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-1-1", "20250101", ""])(
    "%s is not a day",
    (text) => {
      expect(() => numberOf(text)).toThrow("not a day");
    },
  );
});

describe("months end on the corresponding day or the last of the month (TC-DATE-1 to 3)", () => {
  test.each([
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-31", 3, "2027-03-31"],
    ["2026-03-01", 3, "2026-06-01"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2017-04-09", 12, "2018-04-09"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
  ])("%s and %i months is %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test("never end later than the same number of the month, and stay in that month", () => {
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: -600, max: 600 }), (number, months) => {
        const day = dayOfNumber(number);
        const moved = addMonths(day, months);
        expect(monthsOf(moved) - monthsOf(day)).toBe(months);
        expect(Number(moved.slice(8))).toBeLessThanOrEqual(Number(day.slice(8)));
      }),
    );
  });
});

test("limits before an event are natural days and stay on a Sunday (TC-DATE-4)", () => {
  expect(daysBackFrom("2026-03-28", 20)).toBe("2026-03-08");
  expect(isWeekday("2026-03-08")).toBe(false);
  expect(daysBackFrom("2026-05-20", 10)).toBe("2026-05-10");
});

test("a notice of 7 days posted on 20 March runs to the 27th and is usable from the 28th (DB-T9)", () => {
  expect(noticePeriod("2025-03-20", 7)).toEqual({ lastDay: "2025-03-27", usableFrom: "2025-03-28" });
});

test("the month after begins on its first day, over the end of the year too", () => {
  expect(firstOfNextMonth("2025-04-14")).toBe("2025-05-01");
  expect(firstOfNextMonth("2025-12-31")).toBe("2026-01-01");
  expect(firstOfNextMonth("2025-01-31")).toBe("2025-02-01");
});

test("days added are days counted", () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: -5000, max: 5000 }), (number, days) => {
      const day = dayOfNumber(number);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});
