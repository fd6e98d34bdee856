/**
 * 临时救助（支出型）· Temporary relief for necessary expenses
 *
 * A household that necessary medical or school expenses have brought into difficulty for a time is helped once: by tiers of what it
 * paid itself beyond a floor, capped over twelve months. Small grants are the township's to decide, larger ones the county's.
 */
import { assistanceLaw, measures, temporaryReliefOpinion } from "#law/social-assistance";
import { county, township, verificationCentre } from "#offices";
import {
  all,
  any,
  choice,
  days,
  household,
  once,
  parameter,
  payWhen,
  percentage,
  service,
  workdays,
  yearly,
  yuan,
  type Money,
  type Unrounded,
} from "#policy";
import { assistanceRolls, banks, medicalInsurance, payroll, pensions, realEstate, vehicles } from "#sources";
import { temporaryReliefExamples } from "./temporary-relief-examples.ts";

// 一、问什么 · What is asked, who answers, who verifies ───────────────────────

const home = household({
  category: choice("户籍类别", { urban: "城市", rural: "农村" }),
  recognised: choice("已认定的救助身份", {
    allowance: "最低生活保障",
    destitute: "特困供养",
    none: "都不是",
  })
    .help("低保、特困家庭只核实支出，不再核对经济状况")
    .verify(assistanceRolls),
  assets: choice("家庭财产认定", { within: "未超规定", over: "超过规定", disputed: "有争议" })
    .unsettled("disputed")
    .verify(banks, vehicles, realEstate)
    .foundBy(township),
  countedBefore: once("同一事由十二个月内已计算的自付费用").help("首次申请填 0").foundBy(township),
  grantedBefore: once("十二个月内已给付的支出型临时救助").help("没有的填 0").foundBy(township),
}).eachMember({
  income: yearly("全年可支配收入").verify(payroll, pensions),
  medical: once("医疗自付费用").help("扣除医保、医疗救助和其他赔偿、捐助之后").verify(medicalInsurance),
  school: choice("就学阶段", { none: "不需要", senior: "高中（中职）", higher: "高等教育" }).help(
    "就学费用造成困难的成员填写",
  ),
});

// 二、各地定什么 · What each county sets, and from when ───────────────────────

const disposable = parameter("tr.disposable", yearly("上年度人均可支配收入")).setBy(county, home.category);
const floor = parameter("tr.floor", once("医疗自付起付额")).setBy(county);
const firstWidth = parameter("tr.tier1.width", once("第一档额度")).setBy(county);
const firstRate = parameter("tr.tier1.rate", percentage("第一档比例")).setBy(county);
const secondWidth = parameter("tr.tier2.width", once("第二档额度")).setBy(county);
const secondRate = parameter("tr.tier2.rate", percentage("第二档比例")).setBy(county);
const thirdRate = parameter("tr.tier3.rate", percentage("第三档比例")).setBy(county);
const ceiling = parameter("tr.ceiling", once("十二个月封顶额")).setBy(county);
const townshipLimit = parameter("tr.township.limit", once("乡镇备用金审批限额")).setBy(county);

// 三、怎么算 · How it is worked out ───────────────────────────────────────────

const heads = home.members.count().as("家庭人数");
const poor = home.members
  .sum((m) => m.income)
  .as("家庭全年可支配收入")
  .per(heads)
  .as("人均可支配收入")
  .below(disposable)
  .as("人均可支配收入低于当地上年度水平")
  .cite(temporaryReliefOpinion.on("支出型的收入条件"));
const fewAssets = home.assets.is("within").as("财产符合当地规定").cite(temporaryReliefOpinion.on("支出型的财产条件"));
const recognised = home.recognised
  .isOneOf("allowance", "destitute")
  .as("是低保、特困家庭")
  .cite(temporaryReliefOpinion.on("低保、特困家庭只核实支出"));
const inNeed = any(recognised, all(poor, fewAssets).as("经济状况符合规定")).as("符合临时救助的经济条件");

/** What is left of `amount` above what lies below it. */
const above = (amount: Unrounded<"once">, below: Money<"once">): Unrounded<"once"> => amount.minus(below).atLeastZero();

/** 分档计算: each tier at its own rate; the whole of it, whatever was counted before. */
const tiered = (paid: Money<"once">, called: string): Unrounded<"once"> => {
  const overFloor = above(paid, floor).as(`${called}超过起付额的部分`);
  const overFirst = above(overFloor, firstWidth).as(`${called}第一档以上的部分`);
  const first = overFloor.cappedAt(firstWidth).percent(firstRate).as(`${called}第一档`);
  const second = overFirst.cappedAt(secondWidth).percent(secondRate).as(`${called}第二档`);
  const overSecond = above(overFirst, secondWidth).as(`${called}第二档以上的部分`);
  const third = overSecond.percent(thirdRate).as(`${called}第三档`);
  return first.plus(second).plus(third).as(`${called}分档合计`).cite(measures.art(49));
};

const paidNow = home.members.sum((m) => m.medical).as("本次医疗自付费用");
const paidInAll = home.countedBefore.plus(paidNow).as("累计医疗自付费用");
const medical = tiered(paidInAll, "累计").minus(tiered(home.countedBefore, "以前")).as("医疗困难救助");
const schooling = home.members
  .sum((m) => parameter("tr.school", once("就学困难救助标准")).setBy(county, m.school))
  .as("就学困难救助");
const remaining = above(ceiling, home.grantedBefore).as("封顶额的余额");
const grant = medical.plus(schooling).as("两项支出合计救助").cappedAt(remaining).as("救助金额").cite(measures.art(49));

const hardship = grant.above(yuan(0, "once")).as("有需要救助的支出").cite(measures.art(47), assistanceLaw.art(29));
const eligible = all(inNeed, hardship).as("符合支出型临时救助条件");
const pays = payWhen(eligible, grant.roundUpTo(1)).as("一次性给付");

const small = grant
  .atMost(townshipLimit)
  .as("在乡镇备用金审批限额以内")
  .cite(measures.art(48), assistanceLaw.art(44, 2));

// 四、怎么办 · The service ────────────────────────────────────────────────────

export const temporaryRelief = service({
  id: "temporary-relief",
  code: "TR",
  title: "临时救助（支出型）",
  situation: "得了大病或者孩子上学花销大，一时撑不住",
  since: "2021-07-01",
  applicant: home,
  proposes: { eligible, pays },
  steps: [
    township.accepts({ cite: [measures.art(48), assistanceLaw.art(37, 2)] }),
    township.investigates({ how: ["入户调查"], cite: [measures.art(48), assistanceLaw.art(43)] }),
    verificationCentre.verifies({ cite: [measures.art(58), assistanceLaw.art(41)] }),
    township.givesPublicNotice({ for: days(7), cite: [measures.art(48), temporaryReliefOpinion.on("支出型的公示")] }),
    township.approves({ when: small, otherwise: county, cite: [measures.art(48), assistanceLaw.art(44)] }),
    township.publishes({ cite: [measures.art(62), assistanceLaw.art(45)] }),
  ],
  within: { total: workdays(20), cite: temporaryReliefOpinion.on("办理期限以当地规定为准") },
  examples: temporaryReliefExamples,
});
