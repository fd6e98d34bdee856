/**
 * 高龄津贴 · The old-age allowance
 *
 * The law encourages an allowance for low-income people of eighty and more; who draws how much from which month is set by each county.
 * Age counts by months: it is reached in the month of the birthday or, where the county says so, in the month after.
 */
import { elderlyRights, oldAgeAllowanceMeasures } from "#law/persons";
import { county, township } from "#offices";
import {
  all,
  any,
  businessDay,
  choice,
  count,
  monthly,
  months,
  parameter,
  payWhen,
  person,
  service,
  theMonthAfter,
  theMonthOf,
  when,
  yesNo,
  type Count,
  type Truth,
} from "#policy";
import { assistanceRolls, householdRegister, otherAllowances } from "#sources";
import { oldAgeExamples } from "./old-age-allowance-examples.ts";

// 一、问什么 · What is asked, who answers, who verifies ───────────────────────

const applicant = person({
  hukou: choice("户籍地", { here: "本县（市、区）", other: "其他地方" })
    .help("高龄津贴由户籍地发放；户籍在其他地方的，向户籍地申请")
    .verify(householdRegister),
  movedIn: yesNo("户口本月才从省内其他县迁入").help("迁入当月由迁出地发放，本县自次月起发放").verify(householdRegister),
  alive: choice("健在情况", { confirmed: "已确认健在", pending: "还没有确认" })
    .unsettled("pending")
    .help("通过数据比对、人脸识别或者上门看望确认，不要求老年人到现场")
    .foundBy(township),
  elsewhere: yesNo("已在其他地方领取高龄津贴").verify(otherAllowances),
  support: choice("低收入身份", {
    allowance: "最低生活保障",
    edge: "低保边缘",
    destitute: "特困供养",
    rigid: "刚性支出困难",
    none: "都不是",
  }).verify(assistanceRolls),
});

// 二、各地定什么 · What each county sets, and from when ───────────────────────

const startAge = parameter("oa.age", count("起领年龄", "周岁")).setBy(county);
const reach = parameter("oa.reach", choice("发放范围", { all: "全部高龄老年人", poor: "低收入高龄老年人" })).setBy(
  county,
);
const from = parameter("oa.from", choice("起发月份", { birthday: "满龄当月", next: "满龄次月" })).setBy(county);
const below90 = parameter("oa.below90", monthly("不满九十周岁的标准")).setBy(county);
const from90 = parameter("oa.from90", monthly("九十至九十九周岁的标准")).setBy(county);
const from100 = parameter("oa.from100", monthly("一百周岁以上的标准")).setBy(county);

// 三、怎么算 · How it is worked out ───────────────────────────────────────────

const now = applicant.birthDate.ageInMonthOf(businessDay).as("当月周岁");
const before = applicant.birthDate.ageInMonthOf(businessDay, 1).as("上月周岁");
const fromBirthday = from.is("birthday").as("自满龄当月发放");
const fromNextMonth = from.is("next").as("自满龄次月发放");

/** The age is reached for the month that is paid. */
const reached = (age: number | Count): Truth =>
  any(all(fromBirthday, now.atLeast(age)), all(fromNextMonth, before.atLeast(age)));

const oldEnough = reached(startAge)
  .as("已到起领年龄")
  .cite(elderlyRights.art(33), oldAgeAllowanceMeasures.on("起领年龄"));
const inReach = any(
  reach.is("all").as("当地发给全部高龄老年人"),
  applicant.support.isOneOf("allowance", "edge", "destitute", "rigid").as("属于低收入人口"),
)
  .as("属于发放范围")
  .cite(elderlyRights.art(33), oldAgeAllowanceMeasures.on("发放范围"));
const byThisCounty = applicant.hukou
  .is("here")
  .as("户籍在本县")
  .except(applicant.movedIn.as("本月才迁入"))
  .as("由本县发放")
  .cite(oldAgeAllowanceMeasures.on("由户籍地发放，迁入当月由迁出地发放"));
const isAlive = applicant.alive.is("confirmed").as("已确认健在").cite(oldAgeAllowanceMeasures.on("确认健在"));
const onlyOnce = applicant.elsewhere.not().as("没有在其他地方领取").cite(oldAgeAllowanceMeasures.on("不重复发放"));

const eligible = all(oldEnough, inReach, byThisCounty, isAlive, onlyOnce).as("符合高龄津贴条件");
const rate = when(reached(100).as("满一百周岁"))
  .gives(from100)
  .otherwise(when(reached(90).as("满九十周岁")).gives(from90).otherwise(below90).as("不满一百周岁的标准"))
  .as("本人适用的标准")
  .cite(oldAgeAllowanceMeasures.on("分年龄段的标准"));
const pays = payWhen(eligible, rate).as("每月应发");

// 四、怎么办 · The service ────────────────────────────────────────────────────

export const oldAgeAllowance = service({
  id: "old-age-allowance",
  code: "OA",
  title: "高龄津贴",
  situation: "老人年满八十周岁",
  since: "2026-01-01",
  applicant,
  proposes: { eligible, pays },
  starts: theMonthOf("application", { cite: oldAgeAllowanceMeasures.on("自申请当月发放，不补发") }),
  steps: [
    township.accepts({ cite: oldAgeAllowanceMeasures.on("向户籍地乡镇（街道）申请，可以由村（社区）代办") }),
    township.investigates({ how: ["年龄和户籍", "健在情况"], cite: oldAgeAllowanceMeasures.on("乡镇（街道）初审") }),
    county.approves({ cite: oldAgeAllowanceMeasures.on("县级民政部门审定") }),
  ],
  review: { every: months(12), cite: oldAgeAllowanceMeasures.on("每年确认健在") },
  changes: {
    starts: theMonthAfter("decision", { cite: oldAgeAllowanceMeasures.on("情况变化的，次月起调整或者停发") }),
    stops: {
      died: "死亡",
      moved: "户籍迁出",
      elsewhere: "已在其他地方领取",
      unconfirmed: "未能确认健在",
      voluntary: "自愿放弃",
      other: "其他",
    },
    cite: oldAgeAllowanceMeasures.on("动态管理，不符合条件的停发"),
  },
  examples: oldAgeExamples,
});
