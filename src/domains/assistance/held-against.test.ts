/** What was declared beside what was found: every way in which the two can stand to each other. */
import { expect, it } from "vitest";
import { heldAgainst, type ComparedRecord } from "./held-against.ts";

const household = {
  household: { assets: [{ line: 1, kind: "financial", worth: 500_000 }] },
  members: [
    {
      incomes: [
        { line: 1, item: "wage", amount: 1_200_000 },
        { line: 2, item: "gift", amount: 5_000 },
      ],
    },
    { incomes: [] },
    {},
  ],
};
const everywhere = new Set(["payroll", "pensions", "banks", "vehicles", "real-estate"]);
const told = (records: readonly ComparedRecord[], answered = everywhere) =>
  heldAgainst(household, records, answered).map(({ label, member, found, difference, verdict }) => [
    label,
    member,
    found,
    difference,
    verdict,
  ]);
const record = (member: number, source: string, amountFen: number | null): ComparedRecord => ({
  member,
  source,
  amountFen,
});

it("brings months to a year by their mean, and says when nothing was found", () => {
  expect(told([record(0, "payroll", 90_000), record(0, "payroll", 110_000)])).toEqual([
    ["工资和务工收入", 0, "12000.00 元/年", "0.00 元/年", "same"],
    ["存款、证券、保险", null, null, null, "notFound"],
  ]);
});

it("takes a rest of rounding for no difference in what comes by the month, and each fen for one in property", () => {
  expect(told([record(0, "payroll", 100_001)])).toContainEqual([
    "工资和务工收入",
    0,
    "12000.12 元/年",
    "0.12 元/年",
    "same",
  ]);
  expect(told([record(0, "banks", 500_001)])).toContainEqual([
    "存款、证券、保险",
    null,
    "5000.01 元",
    "0.01 元",
    "more",
  ]);
});

it("names what was not declared, also where the list was never filled in", () => {
  const rows = told([record(1, "payroll", 100_000), record(2, "pensions", 14_300), record(1, "vehicles", null)]);
  expect(rows).toContainEqual(["工资和务工收入", 1, "12000.00 元/年", "12000.00 元/年", "undeclared"]);
  expect(rows).toContainEqual(["养老金", 2, "1716.00 元/年", null, "undeclared"]);
  expect(rows).toContainEqual(["机动车、船舶", null, "1 项", "1 项", "undeclared"]);
});

it("adds property up over the household, more and less", () => {
  expect(told([record(0, "banks", 400_000), record(1, "banks", 300_000)])).toContainEqual([
    "存款、证券、保险",
    null,
    "7000.00 元",
    "2000.00 元",
    "more",
  ]);
  expect(told([record(0, "banks", 100)])).toContainEqual(["存款、证券、保险", null, "1.00 元", "-4999.00 元", "less"]);
});

it("waits where no department has answered", () => {
  expect(told([], new Set(["vehicles"]))).toEqual([
    ["工资和务工收入", 0, null, null, "waiting"],
    ["存款、证券、保险", null, null, null, "waiting"],
  ]);
});
