/** What must be found next, and what may still be asked, named by member and line. */
import { expect, it } from "vitest";
import { confirmation } from "#law/social-assistance";
import { county, township } from "#offices";
import {
  choice,
  days,
  household,
  list,
  monthly,
  months,
  payWhen,
  service,
  theMonthAfter,
  when,
  workdays,
  yesNo,
  yuan,
} from "../index.ts";
import { proposeWritten } from "./written-case.ts";

const home = household({ sheltered: yesNo("有住房") }).eachMember({
  incomes: list("收入", { item: choice("项目", { wage: "工资", business: "经营" }), amount: monthly("金额") }),
  disabled: yesNo("重度残疾").foundBy(township),
});
const income = home.members.sum((m) => m.incomes.sum((line) => line.amount)).as("收入");
const poor = income.below(yuan(500, "month")).as("收入低");
const more = home.members.sum((m) => when(m.disabled).gives(yuan(100, "month")).otherwise(yuan(0, "month")));
const cite = confirmation.art(10);
const relief = service({
  id: "relief",
  code: "TEST",
  title: "测试",
  since: "2021-07-01",
  applicant: home,
  starts: theMonthAfter("decision", { cite }),
  proposes: { eligible: poor, pays: payWhen(poor, more.roundUpTo(1)) },
  steps: [
    township.accepts({ cite }),
    township.givesPublicNotice({ for: days(7), cite }),
    county.decides({ within: workdays(9), cite }),
  ],
  within: { total: workdays(30), cite },
  review: { every: months(12), cite },
  examples: [],
});

const proposed = (member: Readonly<Record<string, unknown>>) => {
  const read = proposeWritten(relief, {
    on: "2025-03-28",
    local: {},
    household: { members: [{ name: "李四", ...member }] },
  });
  if (!read.ok) throw new Error(read.issues.map(({ says }) => says).join("；"));
  return read.value;
};
const at = (facts: readonly { at: string }[]): string[] => facts.map((fact) => fact.at);

it("a missing amount is named by its member and by its line in words", () => {
  expect(proposed({ incomes: [{ item: "wage", amount: 100 }, { item: "business" }] }).missing).toEqual([
    {
      at: "household.members[0].incomes[1].amount",
      label: "金额",
      askedOf: "applicant",
      member: { position: 0, name: "李四" },
      line: { list: "收入", position: 1, name: "经营" },
    },
  ]);
});

it("a list that nobody has spoken of is missing as a whole", () => {
  expect(proposed({}).missing).toMatchObject([{ at: "household.members[0].incomes", label: "收入" }]);
});

it("what only matters once something else is known is open already, though not yet missing", () => {
  const { missing, open } = proposed({});
  expect(at(missing)).toEqual(["household.members[0].incomes"]);
  expect(at(open)).toEqual(["household.members[0].incomes", "household.members[0].disabled"]);
});

it("what the answer does not depend on, or no longer, is not open", () => {
  expect(at(proposed({ incomes: [{ item: "wage", amount: 600 }] }).open)).toEqual([]);
});
