/** Worked cases of temporary relief for expenses; the local values are invented, realistic in size. */
import type { Example } from "#policy";

const local = {
  "tr.disposable": { urban: 45_000, rural: 21_000 },
  "tr.floor": 5_000,
  "tr.tier1.width": 10_000,
  "tr.tier1.rate": 20,
  "tr.tier2.width": 40_000,
  "tr.tier2.rate": 30,
  "tr.tier3.rate": 40,
  "tr.ceiling": 16_800,
  "tr.township.limit": 5_000,
  "tr.school": { none: 0, senior: 2_000, higher: 4_000 },
};

type Given = Readonly<Record<string, unknown>>;
interface Case {
  readonly home?: Given;
  readonly patient?: Given;
  readonly pays: number | null;
  readonly eligible?: boolean | null;
  readonly decidedBy?: string;
}

const aMember = (given: Given = {}): Given => ({
  birthDate: "1980-01-15",
  income: 0,
  medical: 0,
  school: "none",
  ...given,
});

/** A rural couple with 24,000 yuan a year, never helped before; one of them is the patient or the student. */
const example = (
  name: string,
  { home, patient, pays, eligible = pays !== null && pays > 0, decidedBy }: Case,
): Example => ({
  name,
  on: "2025-03-28",
  local,
  household: {
    category: "rural",
    recognised: "none",
    assets: "within",
    countedBefore: 0,
    grantedBefore: 0,
    ...home,
    members: [aMember({ income: 24_000 }), aMember(patient)],
  },
  proposes: { eligible: pays === null ? null : eligible, pays },
  ...(decidedBy === undefined ? {} : { decidedBy }),
});

export const temporaryReliefExamples: readonly Example[] = [
  example("自付 38,000 元：超过起付额 33,000 元，两档合计 8,900 元，由县级决定", {
    patient: { medical: 38_000 },
    pays: 8_900,
    decidedBy: "county",
  }),
  example("五个月后同一疾病又自付 70,000 元：接着以前的档次计算，以封顶额的余额为限", {
    home: { countedBefore: 38_000, grantedBefore: 8_900 },
    patient: { medical: 70_000 },
    pays: 7_900,
    decidedBy: "county",
  }),
  example("自付 15,000 元：第一档 2,000 元，乡镇决定", {
    patient: { medical: 15_000 },
    pays: 2_000,
    decidedBy: "township",
  }),
  example("正好等于乡镇限额 5,000 元，仍由乡镇决定", {
    patient: { medical: 25_000 },
    pays: 5_000,
    decidedBy: "township",
  }),
  example("超过乡镇限额一元，由县级决定", { patient: { medical: 25_003 }, pays: 5_001, decidedBy: "county" }),
  example("就学和医疗支出合并计算", {
    patient: { medical: 15_000, school: "higher" },
    pays: 6_000,
    decidedBy: "county",
  }),
  example("自付没有超过起付额", { patient: { medical: 5_000 }, pays: 0 }),
  example("低保家庭只核实支出，财产未核对也可以救助", {
    home: { recognised: "allowance", assets: null },
    patient: { medical: 15_000, income: null },
    pays: 2_000,
    decidedBy: "township",
  }),
  example("人均收入等于当地上年度水平，不低于", { patient: { medical: 38_000, income: 18_000 }, pays: 0 }),
  example("财产超过规定，另行转介慈善帮扶", { home: { assets: "over" }, patient: { medical: 38_000 }, pays: 0 }),
  example("自付费用尚未核实，不作结论", { patient: { medical: null }, pays: null }),
];
