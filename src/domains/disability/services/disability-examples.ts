/** Worked cases of the two disability subsidies: days and amounts of real procedures, persons invented. */
import type { Example } from "#policy";

/** The guidance standard of 2026, and a county that does not extend the care subsidy. */
const care = { one: 110, two: 110, three: 0, four: 0 };
const local = { "ds.living.guidance": 110, "ds.care.guidance": care, "ds.living": 110, "ds.care": care };

type Given = Readonly<Record<string, unknown>>;
const aPerson = (given: Given = {}): Given => ({
  birthDate: "1980-01-15",
  hukou: "hunan",
  certificate: "valid",
  level: "two",
  type: "body",
  support: "allowance",
  child: "none",
  needsCare: true,
  injuryCare: false,
  serving: false,
  otherLiving: 0,
  otherCare: 0,
  ...given,
});

const example = (name: string, given: Given, pays: number | null, more: Partial<Example> = {}): Example => ({
  name,
  on: "2026-01-20",
  local,
  person: aPerson(given),
  proposes: { eligible: pays === null ? null : pays > 0, pays },
  ...more,
});

export const disabilityExamples: readonly Example[] = [
  example("二级肢体残疾、需长期照护的低保家庭成员：两项都享受，1 月申请、2 月批准，自 1 月计发", {}, 220, {
    days: { applied: "2026-01-20", decided: "2026-02-26", startsIn: "2026-01" },
  }),
  example("县级标准 100 元低于省级指导标准的，按 110 元", {}, 220, {
    local: { ...local, "ds.living": 100, "ds.care": { ...care, one: 100, two: 100 } },
  }),
  example("县级原标准 120 元高于省级指导标准的，不降低", {}, 240, {
    local: { ...local, "ds.living": 120, "ds.care": { ...care, one: 120, two: 120 } },
  }),
  example("事实无人抚养儿童全额保障：生活补贴不重复，护理补贴照发", { support: "none", child: "unsupported" }, 110),
  example("孤儿家庭享受低保：不发生活补贴，发护理补贴", { child: "orphan" }, 110),
  example("低保尚未生效：先享受护理补贴", { support: "none" }, 110),
  example("渐退期内仍是低保家庭，生活补贴继续", { support: "leaving", needsCare: false }, 110),
  example("三级智力残疾，当地未扩面：只有生活补贴", { level: "three", type: "mind" }, 110),
  example("三级智力残疾，当地扩面并定 60 元", { level: "three", type: "mind" }, 170, {
    local: { ...local, "ds.care": { ...care, three: 60 } },
  }),
  example("降为三级肢体残疾：护理补贴停发，生活补贴继续", { level: "three" }, 110),
  example("特困供养人员两项都不享受", { support: "destitute" }, 0),
  example("领取工伤生活护理费的，两项都不享受", { injuryCare: true }, 0),
  example("已领护理类补贴 150 元，高于本项，择高", { support: "none", otherCare: 150 }, 0),
  example("外省户籍：收件后转户籍地，不在本省发放", { hukou: "other" }, 0),
  example("到期换证中：换证前不作结论", { certificate: "renewing" }, null),
  example("照护需要尚未查明：符合条件，金额还不能确定", { needsCare: null }, null, {
    proposes: { eligible: true, pays: null },
  }),
];
