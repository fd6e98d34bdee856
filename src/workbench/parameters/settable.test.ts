/** Only the office that sets a standard is offered it. */
import { expect, test } from "vitest";
import type { Me, ServiceWire } from "#wire";
import { settableBy, standardsOf } from "./settable.ts";

const service = (id: string): ServiceWire => ({
  id,
  title: id,
  since: "2021-07-01",
  household: [],
  member: [],
  householdLists: [],
  memberLists: [],
  steps: [],
  rules: [],
  parameters: [
    {
      code: "mla.standard",
      label: "低保标准",
      setBy: "县级民政部门",
      kind: "money",
      categories: [{ value: "rural", label: "农村" }],
    },
  ],
  within: [],
});
const me = (kindLabel: string, permissions = ["parameter.set"]): Me => ({
  accountId: 1,
  login: "a",
  name: "甲",
  role: "leader",
  roleLabel: "负责人",
  permissions,
  office: { officeId: 1, kind: "", kindLabel, name: "" },
  division: { unitId: 1, name: "", path: "" },
  csrf: "",
  today: "2025-03-28",
});

test("a standard that two services use is listed once, with its categories in words", () => {
  const standards = standardsOf([service("a"), service("b")]);
  expect(standards.map((one) => one.code)).toEqual(["mla.standard"]);
  expect(standards[0]?.categories).toEqual([{ value: "rural", label: "农村" }]);
});

test("a township is not offered what the county sets", () => {
  const standards = standardsOf([service("a")]);
  expect(settableBy(me("县级民政部门"), standards)).toHaveLength(1);
  expect(settableBy(me("乡镇人民政府（街道办事处）"), standards)).toHaveLength(0);
});

test("a clerk of the county, who may not set standards, is offered none", () => {
  expect(settableBy(me("县级民政部门", ["case.intake"]), standardsOf([service("a")]))).toEqual([]);
});
