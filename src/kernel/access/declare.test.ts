/** Separation of duties, read from the table of roles. */
import { expect, test } from "vitest";
import { isRole, mayBeHeldAt, permissionsOf, roles, type Role } from "./declare.ts";

const all = Object.keys(roles).filter(isRole);
const holders = (permission: string): Role[] =>
  all.filter((role) => permissionsOf(role).some((one) => one === permission));

test("nobody both investigates and decides", () => {
  const both = holders("case.investigate").filter((role) => holders("case.decide").includes(role));
  expect(both).toEqual([]);
  expect(holders("case.decide")).toEqual(["townshipLeader", "countyLeader"]);
});

test("a village helps and does nothing that binds", () => {
  const atVillage = all.filter((role) => mayBeHeldAt(role, "village"));
  expect(atVillage).toEqual(["villageHelper"]);
  expect(permissionsOf("villageHelper")).toEqual(["people.read", "case.read", "case.help"]);
});

test("only auditors read the audit, and they change nothing", () => {
  expect(holders("audit.read")).toEqual(["auditor"]);
  expect(permissionsOf("auditor").every((permission) => permission.endsWith(".read"))).toBe(true);
});

test("names of objects every program has are no roles", () => {
  expect(isRole("constructor")).toBe(false);
});
