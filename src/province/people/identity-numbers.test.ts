/** Identity numbers of invented people. */
import { expect, test } from "vitest";
import { birthDateOf, idNumberKind, sexOf } from "#policy";
import { codeOn, identityNumbers } from "./identity-numbers.ts";
import { jishou, ningxiang } from "./villages.test-support.ts";

test("the county's code is the one under which cards were given out at birth", () => {
  expect(codeOn(ningxiang, "1990-05-01")).toBe("430124");
  expect(codeOn(ningxiang, "2017-04-08")).toBe("430124");
  expect(codeOn(ningxiang, "2017-04-09")).toBe("430182");
});

test("nobody born before the first cards carries an even older code", () => {
  expect(codeOn(ningxiang, "1942-03-01")).toBe("430124");
});

test("where the history is not recorded, the earliest code known stands in", () => {
  expect(codeOn(jishou, "1970-01-01")).toBe("433101");
});

test("numbers carry birth date and sex, pass their check and do not repeat within a day", () => {
  const numbers = identityNumbers();
  const given = Array.from({ length: 497 }, () => numbers.give("430124", { birthDate: "2000-02-29", sex: "female" }));
  const men = Array.from({ length: 497 }, () => numbers.give("430124", { birthDate: "2000-02-29", sex: "male" }));
  expect(new Set([...given, ...men]).size).toBe(994);
  expect(given.every((id) => idNumberKind.parse(id).ok && sexOf(id) === "female")).toBe(true);
  expect(men.every((id) => birthDateOf(id) === "2000-02-29" && sexOf(id) === "male")).toBe(true);
  expect(() => numbers.give("430124", { birthDate: "2000-02-29", sex: "male" })).toThrow("has given out all numbers");
});
