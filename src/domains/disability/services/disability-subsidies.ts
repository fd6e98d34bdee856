/**
 * 残疾人两项补贴 · The two disability subsidies
 *
 * A disabled person in a household on 最低生活保障 draws the living subsidy; one of grade one or two who needs long-term care draws
 * the care subsidy; both may be drawn together, each at a fixed rate, from the month of the application.
 */
import { disabilitySubsidies, disabledRehabilitation, disabledRights } from "#law/persons";
import { county, federation, province, township } from "#offices";
import {
  all,
  any,
  choice,
  months,
  monthly,
  parameter,
  payWhen,
  person,
  service,
  theMonthAfter,
  theMonthOf,
  when,
  yesNo,
  yuan,
  type Money,
} from "#policy";
import {
  assistanceRolls,
  childRolls,
  disabledPersons,
  householdRegister,
  otherAllowances,
  prisons,
  workInjury,
} from "#sources";
import { disabilityExamples } from "./disability-examples.ts";

// 一、问什么 · What is asked, who answers, who verifies ───────────────────────

const applicant = person({
  hukou: choice("户籍地", { hunan: "湖南省", other: "外省" })
    .help("可在任何乡镇（街道）申请；外省户籍的收件后转户籍地办理，在户籍地发放")
    .verify(householdRegister),
  certificate: choice("残疾人证", { valid: "有效", renewing: "到期换证中", none: "没有或已注销" })
    .unsettled("renewing")
    .help("到期换证期间暂不作结论，换证后按评定的等级自申请当月计发")
    .verify(disabledPersons),
  level: choice("残疾等级", { one: "一级", two: "二级", three: "三级", four: "四级" })
    .help("多重残疾按最重的等级")
    .verify(disabledPersons),
  type: choice("残疾类别", {
    sight: "视力",
    hearing: "听力",
    speech: "言语",
    body: "肢体",
    mind: "智力",
    mental: "精神",
    multiple: "多重",
  }).verify(disabledPersons),
  support: choice("申请当月的救助身份", {
    allowance: "最低生活保障",
    leaving: "最低生活保障渐退期",
    destitute: "特困供养",
    none: "都不是",
  }).verify(assistanceRolls),
  child: choice("儿童保障身份", { none: "都不是", orphan: "孤儿", unsupported: "事实无人抚养儿童（全额保障）" }).verify(
    childRolls,
  ),
  needsCare: yesNo("需要长期照护").help("特殊护理需要已经或者将要持续六个月以上").foundBy(township),
  injuryCare: yesNo("领取工伤生活护理费").verify(workInjury),
  serving: yesNo("在监狱服刑").verify(prisons),
  otherLiving: monthly("已领同类生活补贴").help("老年、伤残抚恤、离休等同类补贴，择高享受").verify(otherAllowances),
  otherCare: monthly("已领同类护理补贴").help("老年、伤残抚恤、离休等同类补贴，择高享受").verify(otherAllowances),
});

// 二、各地定什么 · What the province and each county set, and from when ─────────

/** A county may pay more than the guidance of the province, never less. */
const higher = (label: string, guidance: Money<"month">, own: Money<"month">): Money<"month"> =>
  when(own.below(guidance).as(`县级${label}标准低于省级指导标准`))
    .gives(guidance)
    .otherwise(own)
    .as(`${label}标准`)
    .cite(disabilitySubsidies.on("省级定标准，县级可提高"));

const livingRate = higher(
  "生活补贴",
  parameter("ds.living.guidance", monthly("生活补贴省级指导标准")).setBy(province),
  parameter("ds.living", monthly("生活补贴县级标准")).setBy(county),
);
/** By grade; zero where the county does not extend the subsidy to it. */
const careRate = higher(
  "护理补贴",
  parameter("ds.care.guidance", monthly("护理补贴省级指导标准")).setBy(province, applicant.level),
  parameter("ds.care", monthly("护理补贴县级标准")).setBy(county, applicant.level),
);

// 三、怎么算 · How it is worked out ───────────────────────────────────────────

const inHunan = applicant.hukou.is("hunan").as("户籍在本省").cite(disabilitySubsidies.on("由户籍地审批、发放"));
const certified = applicant.certificate.is("valid").as("残疾人证有效").cite(disabledRights.art(2));
const excluded = any(applicant.support.is("destitute"), applicant.injuryCare, applicant.serving)
  .as("特困供养、工伤护理、服刑人员不享受")
  .cite(disabilitySubsidies.on("与特困供养、工伤护理待遇不重复享受"));
const entitled = all(inHunan, certified).as("属于补贴范围").except(excluded).as("可以享受补贴");

const poor = applicant.support
  .isOneOf("allowance", "leaving")
  .as("属于最低生活保障家庭")
  .cite(disabledRights.art(48, 2), disabilitySubsidies.on("生活补贴的对象"));
const notOtherwiseKept = applicant.child
  .is("none")
  .as("没有领取孤儿、事实无人抚养儿童生活费")
  .cite(disabilitySubsidies.on("与儿童生活费不重复享受"));
const livingHigher = livingRate
  .above(applicant.otherLiving)
  .as("生活补贴高于已领的同类补贴")
  .cite(disabilitySubsidies.on("同类补贴择高享受"));
const getsLiving = all(entitled, poor, notOtherwiseKept, livingHigher).as("享受生活补贴");

const severe = any(
  applicant.level.isOneOf("one", "two").as("残疾等级为一级或者二级"),
  all(applicant.level.is("three"), applicant.type.isOneOf("mind", "mental")).as("三级智力、精神残疾（当地扩面的）"),
)
  .as("属于重度残疾")
  .cite(disabledRehabilitation.art(26), disabilitySubsidies.on("护理补贴的对象和扩面"));
const careHigher = careRate
  .above(applicant.otherCare)
  .as("护理补贴高于已领的同类补贴")
  .cite(disabilitySubsidies.on("同类补贴择高享受"));
const getsCare = all(entitled, severe, applicant.needsCare, careHigher)
  .as("享受护理补贴")
  .cite(disabledRights.art(48, 4));

const eligible = any(getsLiving, getsCare).as("符合残疾人两项补贴条件");
const nothing = yuan(0, "month");
const living = when(getsLiving).gives(livingRate).otherwise(nothing).as("困难残疾人生活补贴");
const care = when(getsCare).gives(careRate).otherwise(nothing).as("重度残疾人护理补贴");
const pays = payWhen(
  eligible,
  living.plus(care).as("两项合计").cite(disabilitySubsidies.on("两项补贴可以同时享受")),
).as("每月应发");

// 四、怎么办 · The service ────────────────────────────────────────────────────

export const disabilityAllowances = service({
  id: "disability-subsidies",
  code: "DS",
  title: "残疾人两项补贴",
  situation: "残疾人家庭困难，或者残疾重、长期要人照护",
  since: "2026-01-01",
  applicant,
  proposes: { eligible, pays },
  starts: theMonthOf("application", { cite: disabilitySubsidies.on("自申请当月计发") }),
  steps: [
    township.accepts({ cite: disabilitySubsidies.on("向户籍地或者受理地乡镇申请，可以全国通办") }),
    township.investigates({ how: ["残疾人证", "长期照护需要"], cite: disabilitySubsidies.on("乡镇初审") }),
    federation.verifies({ as: "残疾人证审核", cite: disabilitySubsidies.on("县级残联审核残疾人证") }),
    county.approves({ cite: disabilitySubsidies.on("县级民政部门审定") }),
  ],
  review: { every: months(12), cite: disabilitySubsidies.on("定期复核") },
  changes: {
    starts: theMonthAfter("decision", { cite: disabilitySubsidies.on("情况变化的，次月起调整或者停发") }),
    stops: {
      died: "死亡",
      level: "残疾等级变化，不再属于补贴范围",
      expired: "残疾人证失效或者注销",
      support: "不再属于最低生活保障家庭",
      excluded: "已享受不能重复领取的待遇",
      moved: "户籍迁出",
      voluntary: "自愿放弃",
      other: "其他",
    },
    cite: disabilitySubsidies.on("动态管理，不符合条件的停发"),
  },
  examples: disabilityExamples,
});
