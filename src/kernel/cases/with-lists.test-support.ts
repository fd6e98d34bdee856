/** A service whose household declares its vehicles and whose members declare their incomes line by line; for tests of case work. */
import { confirmation } from "#law/social-assistance";
import { county, township, verificationCentre } from "#offices";
import {
  all,
  choice,
  days,
  household,
  list,
  monthly,
  months,
  parameter,
  payWhen,
  service,
  theMonthAfter,
  workdays,
  yearly,
  yesNo,
} from "#policy";
import { payroll, vehicles } from "#sources";

const home = household({
  category: choice("类别", { urban: "城市", rural: "农村" }),
  vehicles: list("车辆", {
    kind: choice("车型", { car: "轿车", tractor: "农机" }).verify(vehicles),
    needed: yesNo("生产生活必需").foundBy(township),
  }),
}).eachMember({
  incomes: list("收入项目", {
    item: choice("项目", { wage: "工资", pension: "养老金", farming: "种养" }),
    amount: yearly("金额").verify(payroll),
  }),
});

const standard = parameter("mla.standard", monthly("低保标准")).setBy(county, home.category);
const heads = home.members.count().as("人数");
const income = home.members
  .sum((m) => m.incomes.sum((line) => line.amount).as("本人收入"))
  .as("全家收入")
  .cite(confirmation.art(13))
  .perMonth();
const poor = income.per(heads).as("人均收入").below(standard).as("收入低于标准").cite(confirmation.art(10));
const fewCars = home.vehicles
  .every((v) => v.needed)
  .as("车辆均为必需")
  .cite(confirmation.art(14));
const eligible = all(poor, fewCars).as("符合条件");
const cite = confirmation.art(10);

export const withLists = service({
  id: "with-lists",
  code: "TEST",
  title: "列表事项",
  since: "2021-07-01",
  applicant: home,
  starts: theMonthAfter("decision", { cite }),
  proposes: { eligible, pays: payWhen(eligible, standard.times(heads).minus(income).roundUpTo(1)) },
  steps: [
    township.accepts({ cite }),
    township.investigates({ startsWithin: workdays(3), how: ["入户调查"], cite }),
    verificationCentre.verifies({ startsWithin: workdays(3), cite }),
    township.givesPublicNotice({ for: days(7), cite }),
    county.decides({ within: workdays(10), cite }),
  ],
  within: { total: workdays(30), cite },
  review: { every: months(12), cite },
  examples: [],
});
