/** An application sends what the applicant was asked, for the people who live there, and nothing else. */
import { expect, test } from "vitest";
import type { FieldWire, HouseholdView, ServiceWire } from "#wire";
import { emptyIntake, newCase, proposalInput, type IntakeDraft } from "./intake-draft.ts";

const field = (key: string, more: Partial<FieldWire> = {}): FieldWire => ({
  key,
  label: key,
  kind: "money",
  verifiedBy: [],
  foundBy: null,
  foundByLabel: null,
  ...more,
});
const service: ServiceWire = {
  id: "minimum-living-allowance",
  title: "最低生活保障",
  since: "2021-07-01",
  household: [
    field("category", { kind: "choice", options: [{ value: "rural", label: "农村" }] }),
    field("assets", { foundBy: "township", foundByLabel: "乡镇" }),
  ],
  member: [field("income"), field("ableToWork", { kind: "truth", foundBy: "township", foundByLabel: "乡镇" })],
  householdLists: [],
  memberLists: [],
  steps: [],
  rules: [],
  parameters: [],
  within: [],
};
const member = (personId: number) => ({
  personId,
  name: `成员${personId}`,
  sex: null,
  birthDate: "1958-03-04",
  age: 67,
  idMasked: null,
  place: "",
  householdId: 7,
  diedOn: null,
  relation: "本人",
  from: "2020-01-01",
  to: null,
});
const home: HouseholdView = {
  householdId: 7,
  unitId: 430182,
  place: "",
  address: null,
  category: "rural",
  asOf: "2025-03-28",
  members: [member(1), member(2)],
  cases: [],
  timeline: [],
};
const draft: IntakeDraft = {
  ...emptyIntake,
  serviceId: service.id,
  householdId: 7,
  applicantId: 2,
  members: { 1: { income: "14088.00" }, 9: { income: "1.00" } },
};

test("a fact an office finds is neither asked nor sent", () => {
  expect(newCase(service, home, draft)?.facts.household).toEqual({ category: "rural" });
});

test("what was not answered goes as not known, never as zero", () => {
  expect(newCase(service, home, draft)?.facts.members).toEqual([
    { personId: 1, facts: { income: "14088.00" } },
    { personId: 2, facts: { income: null } },
  ]);
});

test("an applicant from another household makes no application", () => {
  expect(newCase(service, home, { ...draft, applicantId: 9 })).toBeNull();
});

test("the live proposal names the members and their birth dates", () => {
  const input = proposalInput({ service, home, draft });
  expect(input.unitId).toBe(430182);
  expect(input.household["members"]).toEqual([
    { name: "成员1", birthDate: "1958-03-04", income: "14088.00" },
    { name: "成员2", birthDate: "1958-03-04", income: null },
  ]);
});

test("a list nobody spoke of goes as not known, one of nothing as empty, and an office's own not at all", () => {
  const list = (key: string, foundBy: string | null) => ({
    key,
    label: key,
    columns: [field("amount")],
    verifiedBy: [],
    foundBy,
    foundByLabel: foundBy,
  });
  const listed = { ...service, memberLists: [list("incomes", null), list("visits", "township")] };
  const members = { 1: { incomes: [] }, 2: { incomes: [{ amount: "3.00" }] } };
  expect(newCase(listed, home, { ...draft, members })?.facts.members.map(({ facts }) => facts)).toEqual([
    { income: null, incomes: [] },
    { income: null, incomes: [{ amount: "3.00" }] },
  ]);
  expect(newCase(listed, home, { ...draft, members: {} })?.facts.members[0]?.facts["incomes"]).toBeNull();
});
