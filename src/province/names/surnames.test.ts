/** Names by region. */
import { expect, test } from "vitest";
import { randomOf } from "../chance/random.ts";
import { givenName } from "./given-names.ts";
import { surname } from "./surnames.ts";

const common = (county: string): string[] => {
  const random = randomOf("surnames");
  const drawn = Map.groupBy(
    Array.from({ length: 4_000 }, () => surname(random, county)),
    (name) => name,
  );
  return [...drawn]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, 6)
    .map(([name]) => name);
};

test("the common surnames of the plain, of 湘西 and of 江华 differ", () => {
  expect(common("430182")).toEqual(expect.arrayContaining(["陈", "李", "刘"]));
  expect(common("433101")).toEqual(expect.arrayContaining(["向", "田", "彭"]));
  expect(common("431129")).toEqual(expect.arrayContaining(["盘", "赵"]));
});

test("given names have one or two characters, and some are rare", () => {
  const random = randomOf("given");
  const names = Array.from({ length: 4_000 }, () => givenName(random, { sex: "female", birthYear: 2012 }));
  expect(names.every((name) => [1, 2].includes(Array.from(name).length))).toBe(true);
  expect(names.some((name) => /[喆堃燚犇翀彧昇骉]/u.test(name))).toBe(true);
});
