/** A shared or edited address opens the page it can. */
import { expect, test } from "vitest";
import { casesSearch, householdSearch, intakeSearch, todaySearch } from "./search-params.ts";

test("a known state, a word and the trail are kept", () => {
  expect(casesSearch({ state: "open", q: " 王 ", trail: ["20", 40] })).toEqual({
    state: "open",
    q: "王",
    trail: ["20", "40"],
  });
});

test("what does not fit is left out instead of breaking the page", () => {
  expect(casesSearch({ state: "lost", q: "", trail: "20" })).toEqual({});
  expect(todaySearch({ clock: "yesterday" })).toEqual({});
  expect(householdSearch({ asOf: "2025-3-1" })).toEqual({});
  expect(intakeSearch({ household: "12x" })).toEqual({});
});

test("numbers in an address are records", () => {
  expect(intakeSearch({ household: "12" })).toEqual({ household: 12 });
});
