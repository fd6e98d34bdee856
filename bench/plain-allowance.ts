/** One income a member and one finding about the property: the rules of the allowance in their smallest form, for measuring against loops and sums written by hand. */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { county, township, verificationCentre } from "#offices";
import {
  all,
  choice,
  days,
  highestOf,
  household,
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
import { banks, disabledPersons, medicalInsurance, payroll, pensions, realEstate, vehicles } from "#sources";

// 一、问什么 · What is asked, who answers, who verifies ───────────────────────

const home = household({
  category: choice("保障类别", { urban: "城市", rural: "农村" }).help("按家庭户籍类别选择"),
  assets: choice("家庭财产认定", { within: "未超规定", exempt: "应予豁免", over: "超过规定", disputed: "有争议" })
    .unsettled("disputed")
    .help("存款、车辆、房产逐项核对后由调查人认定")
    .verify(banks, vehicles, realEstate)
    .foundBy(township),
}).eachMember({
  income: yearly("全年应计收入")
    .help("申请前 12 个月，已扣必要就业成本，不含依法不计入的项目")
    .verify(payroll, pensions),
  disability: choice("残疾等级", { none: "无", severe: "重度", other: "其他" }).verify(disabledPersons),
  seriouslyIll: yesNo("患重病").verify(medicalInsurance),
  ableToWork: yesNo("有劳动能力").foundBy(township),
});

// 二、各地定什么 · What each county sets, and from when ───────────────────────

const standard = parameter("mla.standard", monthly("低保标准"))
  .setBy(county, home.category)
  .cite(measures.art(10), assistanceLaw.art(19));
const supplement = (who: string, label: string) =>
  parameter(`mla.supplement.${who}`, monthly(label)).setBy(county).cite(confirmation.art(27), assistanceLaw.art(20));

// 三、怎么算 · How it is worked out ───────────────────────────────────────────

const heads = home.members.count().as("家庭人数").cite(confirmation.art(7));
const income = home.members
  .sum((m) => m.income)
  .as("家庭全年收入")
  .cite(confirmation.art(13));
const monthlyIncome = income.perMonth().as("家庭月收入");

const lowIncome = monthlyIncome
  .per(heads)
  .as("月人均收入")
  .below(standard)
  .as("月人均收入低于低保标准")
  .cite(measures.art(9), assistanceLaw.art(18));
const fewAssets = home.assets.isOneOf("within", "exempt").as("财产符合当地规定").cite(confirmation.art(14));
const eligible = all(lowIncome, fewAssets).as("符合最低生活保障条件");

const difference = standard
  .times(heads)
  .minus(monthlyIncome)
  .as("补差")
  .cite(measures.art(12), assistanceLaw.art(18, 2), confirmation.art(23));
const supplements = home.members
  .sum((m) =>
    highestOf(
      [m.age.below(18), supplement("minor", "未成年人增发")],
      [m.age.atLeast(70), supplement("elder", "老年人增发")],
      [m.disability.is("severe"), supplement("disabled", "重度残疾增发")],
      [m.seriouslyIll, supplement("ill", "重病增发")],
    ).as("本人增发"),
  )
  .as("分类施保")
  .cite(confirmation.art(27), assistanceLaw.art(20));
const pays = payWhen(eligible, difference.roundUpTo(1).as("补差取整").plus(supplements)).as("每月应发");

// 四、怎么办 · The service ────────────────────────────────────────────────────

/** 特殊复杂情形 · Why a case may take longer. */
const complexCases = {
  objection: "公示期间有异议",
  separated: "人户分离",
  elsewhere: "异地申请",
  difficult: "家庭经济状况调查难度较大",
} as const;

/** 停发原因. */
const stops = {
  income: "收入超过规定",
  property: "财产超过规定",
  died: "保障对象全部死亡",
  moved: "迁出",
  destitute: "转为特困供养",
  voluntary: "自愿退出",
  fraud: "骗取救助",
  refusing: "无正当理由拒不配合复核",
  notFound: "下落不明，无法核查",
  merged: "并入其他家庭",
  mistaken: "原登记有误",
  other: "其他",
} as const;

export const plainAllowance = service({
  id: "plain-allowance",
  code: "PLAIN",
  title: "最低生活保障",
  situation: "家里收入太低，日子过不下去",
  since: "2021-07-01",
  applicant: home,
  proposes: { eligible, pays },
  starts: theMonthAfter("decision", { cite: confirmation.art(21) }),
  steps: [
    township.accepts({ supplementWithin: workdays(10), cite: [confirmation.art(10), assistanceLaw.art(43)] }),
    township.investigates({
      startsWithin: workdays(3),
      how: ["入户调查", "邻里访问"],
      cite: [confirmation.art(15), confirmation.art(16), assistanceLaw.art(43)],
    }),
    verificationCentre.verifies({ startsWithin: workdays(3), cite: [confirmation.art(17), assistanceLaw.art(41)] }),
    township.givesPublicNotice({ for: days(7), cite: confirmation.art(19) }),
    county.decides({ within: workdays(10), cite: [confirmation.art(20), assistanceLaw.art(44)] }),
    township.delivers({ refusalWithin: workdays(3), cite: [confirmation.art(21), assistanceLaw.art(45)] }),
    county.publishes({ cite: [confirmation.art(24), assistanceLaw.art(45)] }),
  ],
  within: {
    total: workdays(30),
    cite: confirmation.art(22),
    delegated: { to: township, total: workdays(20), cite: [confirmation.art(2), confirmation.art(22)] },
    extended: { total: workdays(45), reasons: complexCases, cite: confirmation.art(22) },
    supplement: { within: workdays(10), cite: confirmation.art(18) },
  },
  conferences: { villagers: { cite: confirmation.art(19) }, county: { cite: assistanceLaw.art(4) } },
  // No article fixes a ratio for this allowance: 30 is a usual one, for the county to confirm.
  spotCheck: { percent: 30, cite: [confirmation.art(35), assistanceLaw.art(46)] },
  review: {
    every: months(12),
    label: "A 类（无劳动能力成员）",
    sooner: [
      { when: home.members.every((m) => m.ableToWork), every: months(6), label: "C 类（成员均有劳动能力）" },
      { when: home.members.any((m) => m.ableToWork), every: months(6), label: "B 类（部分成员有劳动能力）" },
    ],
    cite: [confirmation.art(31), assistanceLaw.art(46)],
  },
  changes: {
    starts: theMonthAfter("decision", { cite: confirmation.art(32) }),
    stops,
    hearing: { cite: assistanceLaw.art(48) },
    gradualExit: { upTo: 6, cite: confirmation.art(33) },
    cite: [confirmation.art(32), assistanceLaw.art(47)],
  },
  examples: [],
});
