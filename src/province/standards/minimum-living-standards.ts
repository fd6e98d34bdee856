/** 低保的收入、扣减、赡养费、财产和发放办法 · Values beside the standard itself; none was found published, so all are to be confirmed. */
import { deductionKinds, exemptItems, incomeItems } from "#domains/assistance";
import type { FurtherStandard } from "./further-standards.ts";

/** Yuan a month of the resident pension that is not counted; 十四五 ended in 2025, and no later rule was found. */
export const basicPension = 143;
/** Necessary cost of work: percent of what was earned, at most so many yuan a month. */
export const workCost = { percent: 25, most: 250 } as const;

const provincial = "演示数值，待省级民政部门确认";
const ended = "演示数值；“十四五”期间的规定，2026 年起待省级民政部门确认";
const municipal = "演示数值，待市州民政部门确认";
const local = "演示数值，待县级民政部门提供文号";

type By = FurtherStandard["by"];
const documentOf: Readonly<Record<By, string>> = { province: provincial, prefecture: municipal, county: local };

const number = (by: By, code: string, amount: number, category = ""): FurtherStandard => ({
  code,
  category,
  amount,
  option: null,
  documentNo: documentOf[by],
  by,
});
const chosen = (by: By, code: string, option: string, category = ""): FurtherStandard => ({
  ...number(by, code, 0, category),
  amount: null,
  option,
});
const yuan = (amount: number): number => amount * 100;

const uncounted = new Set<string>([
  ...exemptItems,
  "disabilitySubsidy",
  "childAllowance",
  "oldAge",
  "studentAid",
  "charity",
  "relocation",
]);
const treatmentOf = (item: string): string =>
  item === "residentPension" ? "part" : uncounted.has(item) ? "none" : "whole";

const income = Object.keys(incomeItems).flatMap((item): FurtherStandard[] => [
  chosen("province", "mla.income.treatment", treatmentOf(item), item),
  {
    ...number("province", "mla.income.exempt", item === "residentPension" ? yuan(basicPension) : 0, item),
    ...(item === "residentPension" ? { documentNo: ended } : {}),
  },
]);
const deductions = Object.keys(deductionKinds).flatMap((kind): FurtherStandard[] => [
  number("province", "mla.deduction.rate", kind === "education" ? 60 : 100, kind),
  number("province", "mla.deduction.cap", yuan(kind === "education" ? 9_000 : 80_000), kind),
]);
const labour = { full: 60, partial: 25, none: 0, student: 0 };

export const minimumLivingStandards: readonly FurtherStandard[] = [
  ...income,
  ...deductions,
  number("province", "mla.work.cost.rate", workCost.percent),
  number("province", "mla.work.cost.cap", yuan(workCost.most)),
  number("province", "mla.work.norm", yuan(1_740)),
  ...Object.entries(labour).map(([of, percent]) => number("province", "mla.work.rate", percent, of)),
  number("province", "mla.support.multiple", 200),
  number("province", "mla.support.rate", 40),
  number("prefecture", "mla.assets.months", 36),
  number("prefecture", "mla.assets.vehicles", 0),
  number("prefecture", "mla.assets.homes", 1),
  number("prefecture", "mla.assets.premises", 0),
  number("prefecture", "mla.assets.companies", 0),
  number("prefecture", "mla.assets.machinery", yuan(40_000)),
  chosen("county", "mla.standard.by", "hukou"),
  chosen("county", "mla.method", "difference"),
  number("county", "mla.tier", yuan(420), "first"),
  number("county", "mla.tier", yuan(320), "second"),
  number("county", "mla.tier", yuan(220), "third"),
  number("county", "mla.least", yuan(10)),
];
