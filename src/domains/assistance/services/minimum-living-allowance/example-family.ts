/** Local values, members and lines for worked examples; the values are invented, realistic in size. */
import { deductionKinds, exemptItems, incomeItems } from "./income-items.ts";

type Given = Readonly<Record<string, unknown>>;

const each = <T>(options: Readonly<Record<string, unknown>>, value: T, others: Readonly<Record<string, T>> = {}) => ({
  ...Object.fromEntries(Object.keys(options).map((option) => [option, value])),
  ...others,
});
const exempt = Object.fromEntries(exemptItems.map((item) => [item, "none"]));
export const local = {
  "mla.standard": { urban: 700, rural: 525 },
  "mla.standard.by": "hukou",
  "mla.income.treatment": each<string>(incomeItems, "whole", {
    ...exempt,
    residentPension: "part",
    disabilitySubsidy: "none",
    childAllowance: "none",
    oldAge: "none",
    studentAid: "none",
    charity: "none",
    relocation: "none",
  }),
  "mla.income.exempt": each(incomeItems, 0, { residentPension: 123 }),
  "mla.work.cost.rate": 20,
  "mla.work.cost.cap": 200,
  "mla.work.norm": 1_700,
  "mla.work.rate": { full: 70, partial: 30, none: 0, student: 0 },
  "mla.deduction.rate": each(deductionKinds, 100, { education: 50 }),
  "mla.deduction.cap": each(deductionKinds, 60_000, { education: 8_000 }),
  "mla.support.multiple": 150,
  "mla.support.rate": 50,
  "mla.assets.months": 24,
  "mla.assets.vehicles": 0,
  "mla.assets.homes": 1,
  "mla.assets.premises": 0,
  "mla.assets.companies": 0,
  "mla.assets.machinery": 30_000,
  "mla.method": "difference",
  "mla.tier": { first: 450, second: 350, third: 250 },
  "mla.least": 0,
  "mla.supplement.minor": 50,
  "mla.supplement.elder": 50,
  "mla.supplement.disabled": 100,
  "mla.supplement.ill": 100,
};

/** A member aged 45 in 2025 of whom everything is known: no income, no hardship, not able to work. */
export const aMember = (given: Given = {}): Given => ({
  birthDate: "1980-01-15",
  tie: "spouse",
  apart: "none",
  incomes: [],
  deductions: [],
  disability: "none",
  seriouslyIll: false,
  labour: "none",
  ...given,
});

/** A worker whose income was found. */
export const aWorker = (given: Given = {}): Given => aMember({ labour: "full", work: "found", ...given });
export const aChild = (birthDate: string, given: Given = {}): Given =>
  aMember({ birthDate, tie: "minor", labour: "student", ...given });

/** So much a year of one item. */
export const income = (item: keyof typeof incomeItems, amount: number, more: Given = {}): Given => ({
  item,
  amount,
  ...more,
});
/** A resident pension of so much a month for a year, the central basic pension in it. */
export const pension = (monthly: number): Given =>
  income("residentPension", monthly * 12, { exempt: Math.min(monthly, 123) * 12 });

/** A household with nobody and nothing beside its members. */
export const aHousehold = (members: readonly Given[], given: Given = {}): Given => ({
  category: "rural",
  residence: "rural",
  obligors: [],
  assets: [],
  ...given,
  members,
});
