/**
 * 最低生活保障 · Minimum living allowance
 *
 * A household whose income per head is below the local standard, and whose property is within the local
 * limits, is topped up to that standard month by month. Read in this order: what is asked (`asked`), who belongs to the
 * household (`family`), its income (`income`), its property (`property`), the amount (`amount`), the procedure (here),
 * the worked cases (`examples`).
 */
import { assistanceLaw, confirmation, measures } from "#law/social-assistance";
import { county, township, verificationCentre } from "#offices";
import { days, months, service, theMonthAfter, workdays } from "#policy";
import { eligible, pays, supplements } from "./amount.ts";
import { home } from "./asked.ts";
import { minimumLivingAllowanceExamples } from "./examples.ts";
import { family } from "./family.ts";

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

export const minimumLivingAllowance = service({
  id: "minimum-living-allowance",
  code: "MLA",
  title: "最低生活保障",
  situation: "家里收入太低，日子过不下去",
  since: "2021-07-01",
  applicant: home,
  proposes: { eligible, pays },
  starts: theMonthAfter("decision", { cite: confirmation.art(21) }),
  steps: [
    township.accepts({
      supplementWithin: workdays(10),
      cite: [
        confirmation.art(4),
        confirmation.art(5),
        confirmation.art(6),
        confirmation.art(10),
        assistanceLaw.art(43),
      ],
    }),
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
      { when: family.every((m) => m.able), every: months(6), label: "C 类（成员均有劳动能力）" },
      { when: family.any((m) => m.able), every: months(6), label: "B 类（部分成员有劳动能力）" },
    ],
    foreseen: [
      home.members.foresees((m) => m.birthDate, { years: 18, label: "成员满 18 周岁，未成年人增发到期" }),
      home.members.foresees((m) => m.birthDate, { years: 70, label: "成员满 70 周岁，可享受老年人增发" }),
      home.members.foresees((m) => m.until, { before: 60, label: "成员在校、服刑等情形预计结束" }),
    ],
    cite: [confirmation.art(31), assistanceLaw.art(46)],
  },
  changes: {
    starts: theMonthAfter("decision", { cite: confirmation.art(32) }),
    stops,
    hearing: { cite: assistanceLaw.art(48) },
    gradualExit: { upTo: 6, recomputes: supplements, cite: confirmation.art(33) },
    recovery: { cite: [measures.art(68), assistanceLaw.art(73), assistanceLaw.art(74)] },
    uprating: { cite: [measures.art(10), assistanceLaw.art(19)] },
    cite: [confirmation.art(32), assistanceLaw.art(47)],
  },
  examples: minimumLivingAllowanceExamples,
});
