/** What the platform runs on may be run, changed and passed on by any office. */
import { expect, it } from "vitest";
import { isPermissive, unclear } from "../../tools/licences/permissive.ts";
import { runtimePackages } from "../../tools/licences/runtime-packages.ts";

const packages = runtimePackages();

it("no runtime package is under GPL, AGPL or another licence that asks for more than a notice", () => {
  expect(packages.length).toBeGreaterThan(50);
  const found = packages.map(({ name, version, licence }) =>
    isPermissive(licence) || Object.hasOwn(unclear, `${name} ${version}`)
      ? null
      : `${name} ${version} is under “${licence}”. Take another package, or let a lawyer say why it may stay.`,
  );
  expect(found.filter((fault) => fault !== null)).toEqual([]);
});

it("what is called unclear is installed and names no licence", () => {
  const known = new Map(packages.map(({ name, version, licence }) => [`${name} ${version}`, licence]));
  expect(Object.keys(unclear).filter((each) => known.get(each) !== "")).toEqual([]);
});

it.each([
  ["MIT", true],
  ["(MIT OR GPL-3.0-or-later)", true],
  ["MIT AND Zlib", true],
  ["MIT AND OFL-1.1", true],
  ["GPL-3.0-only", false],
  ["AGPL-3.0", false],
  ["MIT AND GPL-2.0", false],
  ["LGPL-3.0-only", false],
  ["SEE LICENSE IN LICENSE", false],
  ["", false],
])("“%s” asks for a notice only: %s", (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});
