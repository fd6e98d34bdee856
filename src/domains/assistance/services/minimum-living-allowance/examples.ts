/** 六、算例 · The worked cases; the platform does not start while one of them comes out otherwise. */
import type { Example } from "#policy";
import { aChild, aHousehold, aMember, aWorker, income, local, pension } from "./example-family.ts";

type Given = Readonly<Record<string, unknown>>;
interface Case {
  readonly members: readonly Given[];
  readonly home?: Given;
  /** Local values that differ. */
  readonly place?: Example["local"];
  /** Null: not known yet; 0: not eligible. */
  readonly pays: number | null;
  readonly days?: Example["days"];
}

const example = (name: string, { members, home, place, pays, days }: Case): Example => ({
  name,
  on: "2025-03-28",
  local: { ...local, ...place },
  household: aHousehold(members, home),
  proposes: { eligible: pays === null ? null : pays > 0, pays },
  ...(days ? { days } : {}),
});

const father = (given: Given = {}): Given =>
  aWorker({
    birthDate: "1984-05-02",
    incomes: [
      income("wage", 9_600),
      income("crops", 9_000, { cost: 3_000 }),
      income("land", 600),
      income("farmSubsidy", 300),
    ],
    ...given,
  });
const grandmother = aMember({ birthDate: "1952-11-20", tie: "together", incomes: [pension(158)] });
const children = [aChild("2010-08-15"), aChild("2014-06-01")];
const urban = { category: "urban", residence: "urban" };
const mixed = { category: "rural", residence: "urban" };
const couple = [aWorker({ incomes: [income("other", 9_600)] }), aMember()];

export const minimumLivingAllowanceExamples: readonly Example[] = [
  example("农村四口之家：补差 850 元，加祖母和两个孩子的分类施保", {
    members: [father(), grandmother, ...children],
    pays: 1_000,
    days: { applied: "2025-03-03", decided: "2025-03-28", startsIn: "2025-04" },
  }),
  example("先加总、后取整一次：401 元，不是 402 元", {
    members: [aMember({ incomes: [income("other", 14_088)] }), aMember(), aMember()],
    pays: 401,
  }),
  example("儿子一家应付的赡养费计入老两口收入，超过标准", {
    members: [
      aMember({ birthDate: "1953-01-10", incomes: [pension(158), income("land", 1_200)] }),
      aMember({ birthDate: "1955-01-10", incomes: [pension(158)] }),
    ],
    home: { obligors: [{ basis: "computed", area: "urban", income: 108_000, people: 3, supports: 4, ours: 2 }] },
    pays: 0,
  }),
  example("夫农村户籍、妻城市户籍，住县城：按居住地标准", {
    members: couple,
    home: mixed,
    place: { "mla.standard.by": "residence" },
    pays: 600,
  }),
  example("同一家庭：按申请人户籍标准", { members: couple, home: mixed, pays: 250 }),
  example("父亲就业后月人均 802.50 元，超过标准：不再符合，在保的转入就业渐退", {
    members: [
      father({
        incomes: [
          income("wage", 33_600),
          income("crops", 9_000, { cost: 3_000 }),
          income("land", 600),
          income("farmSubsidy", 300),
        ],
      }),
      grandmother,
      ...children,
    ],
    pays: 0,
  }),
  example("收入等于标准，不低于标准", {
    members: [aMember({ incomes: [income("other", 8_400)] })],
    home: urban,
    pays: 0,
  }),
  example("每月低于标准一分，按一元计", {
    members: [aMember({ incomes: [income("other", 8_399.88)] })],
    home: urban,
    pays: 1,
  }),
  example("每户最低发放额高于补差的，按最低发放额", {
    members: [aMember({ incomes: [income("other", 8_399.88)] })],
    home: urban,
    place: { "mla.least": 20 },
    pays: 20,
  }),
  example("七十五岁、重度残疾又患重病：只增发最高一项", {
    members: [aMember({ birthDate: "1950-01-01", disability: "severe", seriouslyIll: true })],
    home: urban,
    pays: 800,
  }),
  example("分档发放：两人分别为一档、三档，加重病增发", {
    members: [aMember({ tier: "first", seriouslyIll: true }), aMember({ tier: "third" })],
    place: { "mla.method": "tier" },
    pays: 800,
  }),
  example("连续三次拒绝就业：三份中停发本人一份", {
    members: [aWorker({ work: "refused" }), aMember(), aChild("2014-06-01")],
    pays: 1_100,
  }),
  example("收入明显偏低又不能说明：按规定推算，不低于推算数", {
    members: [aWorker({ work: "imputed", incomes: [income("casual", 3_600)] }), aMember(), aMember()],
    pays: 385,
  }),
  example("重病自付扣减：报销以后的部分从收入中扣除", {
    members: [
      aWorker({ incomes: [income("wage", 24_000)] }),
      aMember({ seriouslyIll: true, deductions: [{ kind: "illness", paid: 50_000, reimbursed: 32_000 }] }),
    ],
    pays: 850,
  }),
  example("服刑人员不计入家庭人口，其收入也不计", {
    members: [aMember({ apart: "confined", incomes: null }), aMember()],
    pays: 525,
  }),
  example("养老金中不计入的部分尚未查清，不作结论", {
    members: [aMember({ birthDate: "1952-11-20", incomes: [income("residentPension", 1_896)] })],
    pays: null,
  }),
  example("收入尚未填写，不作结论", { members: [aMember({ incomes: null }), aMember()], home: urban, pays: null }),
  example("名下轿车计入财产：收入未查清也不符合", {
    members: [aMember({ incomes: null })],
    home: { assets: [{ kind: "vehicle", worth: 40_000, finding: "counted" }] },
    pays: 0,
  }),
  example("残疾人代步车是生产生活必需，豁免", {
    members: [aMember({ disability: "severe" })],
    home: { assets: [{ kind: "vehicle", worth: 9_000, finding: "necessary" }] },
    pays: 625,
  }),
  example("财产有争议，认定之前不作结论", {
    members: [aMember()],
    home: { assets: [{ kind: "vehicle", worth: 40_000, finding: "disputed" }] },
    pays: null,
  }),
  example("存款等于限额，未超规定", {
    members: [aMember()],
    home: { assets: [{ kind: "financial", worth: 12_600, finding: "counted" }] },
    pays: 525,
  }),
];
