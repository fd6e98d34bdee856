/** Only what can mean too much money, or money to the dead, is brought before somebody. */
import { expect, it } from "vitest";
import { caseloadFindings } from "./caseload-check.ts";

const facts = {
  household: { assets: [] },
  members: [{ incomes: [{ line: 1, item: "wage", amount: 1_200_000 }] }, { incomes: [] }],
};
const answered = new Set(["payroll", "vehicles", "deaths", "assistance-rolls"]);

it("names higher and undeclared figures, deaths and other rolls, each with what to do", () => {
  const found = caseloadFindings(
    facts,
    [
      { member: 0, source: "payroll", amountFen: 150_000 },
      { member: 1, source: "vehicles", amountFen: null },
      { member: 1, source: "deaths", amountFen: null },
      { member: 0, source: "assistance-rolls", amountFen: 50_000 },
    ],
    answered,
  );
  expect(found.map(({ cause, member, difference }) => [cause, member, difference])).toEqual([
    ["死亡信息", 1, null],
    ["另在其他救助名册", 0, null],
    ["工资和务工收入高于申报", 0, "6000.00 元/年"],
    ["机动车、船舶未申报", null, "1 项"],
  ]);
  expect(found.every(({ proposes }) => proposes.length > 0)).toBe(true);
});

it("stays silent where less was found than declared, or nothing", () => {
  expect(caseloadFindings(facts, [{ member: 0, source: "payroll", amountFen: 50_000 }], answered)).toEqual([]);
  expect(caseloadFindings(facts, [], answered)).toEqual([]);
});
