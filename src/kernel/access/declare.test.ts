/** Separation of duties, read from the table of roles. */
import { expect, test } from "vitest";
import { administrators, isRole, mayBeHeldAt, permissionsOf, roles, type Role } from "./declare.ts";

const all = Object.keys(roles).filter(isRole);
const holders = (permission: string): Role[] =>
  all.filter((role) => permissionsOf(role).some((one) => one === permission));

test("nobody both investigates and decides", () => {
  const both = holders("case.investigate").filter((role) => holders("case.decide").includes(role));
  expect(both).toEqual([]);
  expect(holders("case.decide")).toEqual(["townshipLeader", "countyLeader"]);
});

test("a village helps and does nothing that binds", () => {
  const atVillage = all.filter((role) => mayBeHeldAt(role, "village") && permissionsOf(role).length > 0);
  expect(atVillage).toEqual(["villageHelper"]);
  expect(permissionsOf("villageHelper")).toEqual(["people.read", "case.read", "case.help"]);
});

test("only auditors read the audit, and they change nothing", () => {
  expect(holders("audit.read")).toEqual(["auditor", "auditAdministrator"]);
  for (const role of holders("audit.read"))
    expect(permissionsOf(role).every((permission) => permission.endsWith(".read"))).toBe(true);
});

test("the three administrators touch no person and no case", () => {
  for (const role of administrators)
    expect(permissionsOf(role).filter((one) => /^(?:people|case|payment|parameter|institution)\./.test(one))).toEqual(
      [],
    );
});

test("who manages accounts gives no rights, and who gives rights manages no accounts", () => {
  expect(holders("account.manage")).toEqual(["systemAdministrator"]);
  expect(holders("account.authorise")).toEqual(["securityOfficer"]);
  expect(holders("access.configure")).toEqual(["securityOfficer"]);
});

test("who prepares a payment has no hand in the decision it pays", () => {
  const hands = ["case.intake", "case.investigate", "case.verify", "case.review", "case.decide"];
  for (const role of holders("payment.prepare"))
    expect(permissionsOf(role).filter((permission) => hands.includes(permission))).toEqual([]);
});

test("an account without a post may nothing", () => {
  expect(permissionsOf("unassigned")).toEqual([]);
});

test("names of objects every program has are no roles", () => {
  expect(isRole("constructor")).toBe(false);
});
