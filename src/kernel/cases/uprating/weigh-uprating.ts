/** 按新标准核算 · What other standards make of the amounts of one case from a month on, or why a person has to look at it. */
import type { Calendar } from "#kernel/calendar";
import type { LocalValues } from "#kernel/parameters";
import type { Day } from "#wire";
import { standingBefore, type CaseFile } from "../case-file.ts";
import { proposeFor, type Proposed } from "../decision/sign-decision.ts";
import type { CaseState } from "../state/case-state.ts";
import { amountPeriods, type AmountPeriod } from "../decision/amount-periods.ts";

/** 须逐户办理 · Why a case is left to people. */
export const asideReasons = {
  matter: "正在办理变化、复核或者复议事项",
  suspended: "其间暂停发放，恢复时再按新标准核算",
  leaving: "处于渐退期，渐退金额不随标准调整",
  carried: "接收的在保对象，尚未录入家庭经济状况",
  unknown: "事实不全，无法核算",
  notEntitled: "按新标准核算不再符合条件",
  lowered: "按新标准核算金额减少，须先听取意见",
  relative: "与签发人有近亲属关系，由他人办理",
} as const;
export type AsideReason = keyof typeof asideReasons;

/** A period under the new standards. */
export interface Uprated {
  readonly period: AmountPeriod;
  /** First day of the first month of the new amount. */
  readonly from: Day;
  /** As the case stood when the old amount was decided. */
  readonly state: CaseState;
  readonly proposed: Proposed;
  readonly paysFen: number;
}
export type Weighed =
  | { readonly kind: "untouched" }
  | { readonly kind: "same" }
  | { readonly kind: "aside"; readonly why: AsideReason }
  /** All periods from the month on, oldest first: a later decision holds over everything after its month. */
  | { readonly kind: "raised"; readonly periods: readonly Uprated[] };

export interface WeighDeps {
  readonly calendar: Calendar;
  /** The values of the county of the case on a day, each time with a memory of its own. */
  readonly valuesOn: (countyId: number, on: Day) => LocalValues;
}

const aside = (why: AsideReason): Weighed => ({ kind: "aside", why });

const standsInTheWay = ({ state }: CaseFile, periods: readonly AmountPeriod[]): AsideReason | null => {
  if (state.carried && periods.length === 0) return "carried";
  if (state.support?.matter || state.appeals.some(({ endedOn }) => endedOn === null)) return "matter";
  if (periods.some(({ kind }) => kind === "suspended")) return "suspended";
  return periods.some(({ kind }) => kind === "leaving") ? "leaving" : null;
};

/** @throws missingValue where the county has not set what the rules ask for */
export const weighUprating = (deps: WeighDeps, file: CaseFile, month: Day): Weighed => {
  const periods = amountPeriods(file.entries, file.state.appeals).filter(
    ({ until }) => until === null || until > month,
  );
  const why = standsInTheWay(file, periods);
  if (why) return aside(why);
  if (periods.length === 0) return { kind: "untouched" };
  const uprated: Uprated[] = [];
  for (const period of periods) {
    const from = period.from > month ? period.from : month;
    const state = standingBefore(file, deps, period.seq);
    const proposed = proposeFor(file.service, { state, on: from, values: deps.valuesOn(file.countyId, from) });
    const { eligible, paysFen } = proposed.proposal;
    if (eligible === null || (eligible && paysFen === null)) return aside("unknown");
    if (!eligible || paysFen === null) return aside("notEntitled");
    if (Number(paysFen) < period.paysFen) return aside("lowered");
    uprated.push({ period, from, state, proposed, paysFen: Number(paysFen) });
  }
  return uprated.every(({ paysFen, period }) => paysFen === period.paysFen)
    ? { kind: "same" }
    : { kind: "raised", periods: uprated };
};
