/** The colour of a deadline changes on the right day. */
import { expect, test } from "vitest";
import { urgencyOf } from "./urgency.ts";

test("one day late is overdue, the day itself is today", () => {
  expect(urgencyOf(-1)).toBe("overdue");
  expect(urgencyOf(0)).toBe("today");
});

test("three working days are soon, four are not", () => {
  expect(urgencyOf(3)).toBe("soon");
  expect(urgencyOf(4)).toBe("left");
});

test("no clock is not urgent, and not zero days either", () => {
  expect(urgencyOf(null)).toBeNull();
});
