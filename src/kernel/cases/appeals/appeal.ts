/** 投诉、复议、诉讼 · What was raised against a decision or an office, its clocks, and what the outcome does to the case. */
import { addDays, addMonths, addWorkdays, type Calendar, orNextWorkday } from "#kernel/calendar";
import type { Day } from "#wire";

export type AppealKind = "complaint" | "review" | "suit";
export type AppealOutcome =
  | "upheld"
  | "rejected"
  | "changed"
  | "annulled"
  | "annulledAnew"
  | "unlawful"
  | "void"
  | "ordered"
  | "settled"
  | "withdrawn"
  | "founded"
  | "groundless";

export interface Appeal {
  /** From 1 within the case. */
  readonly nth: number;
  readonly kind: AppealKind;
  /** Number of the decision; null of a complaint about something else. */
  readonly decision: number | null;
  readonly filedOn: Day;
  readonly from: string;
  readonly content: string;
  /** The last day on which it could be filed; null while nobody knows when the person learnt of the decision. */
  readonly lastDay: Day | null;
  /** When the copy reached this office. */
  readonly receivedOn: Day;
  readonly simplified: boolean;
  readonly answerDueOn: Day | null;
  readonly answeredOn: Day | null;
  /** By when it is decided; null where no rule says. */
  readonly endsBy: Day | null;
  readonly extended: boolean;
  readonly outcome: AppealOutcome | null;
  readonly endedOn: Day | null;
  /** Its decision has fallen: what was before holds again, also for payments. */
  readonly undid: boolean;
}

export const appealLabels: Readonly<Record<AppealKind, string>> = {
  complaint: "投诉举报",
  review: "行政复议",
  suit: "行政诉讼",
};

/** 投诉: 属实, 不属实 (DB57 37). 复议: 行政复议法 33, 63–69, 73, 74. 诉讼: 行政诉讼法 69, 70, 72, 74, 75. */
export const outcomesOfKind: Readonly<Record<AppealKind, Readonly<Partial<Record<AppealOutcome, string>>>>> = {
  complaint: { founded: "属实，应当纠正", groundless: "不属实", withdrawn: "撤回" },
  review: {
    upheld: "维持决定或者驳回请求",
    rejected: "不予受理或者驳回申请",
    changed: "变更决定",
    annulled: "撤销决定",
    annulledAnew: "撤销决定并责令重新作出",
    unlawful: "确认违法",
    void: "确认无效",
    ordered: "责令履行",
    settled: "调解",
    withdrawn: "和解或者撤回",
  },
  suit: {
    upheld: "驳回诉讼请求",
    rejected: "不予立案或者驳回起诉",
    annulled: "撤销决定",
    annulledAnew: "撤销决定并责令重新作出",
    changed: "变更决定",
    unlawful: "确认违法",
    void: "确认无效",
    ordered: "责令履行或者给付",
    settled: "调解",
    withdrawn: "撤诉",
  },
};

/** What an outcome does: the decision stands; it falls and what was before holds again; or it is made anew. */
export type Consequence = "stands" | "falls" | "anew";
export const consequenceOf = (outcome: AppealOutcome): Consequence => {
  if (outcome === "annulled" || outcome === "void") return "falls";
  return outcome === "annulledAnew" || outcome === "changed" || outcome === "ordered" || outcome === "founded"
    ? "anew"
    : "stands";
};

/** 行政复议法 20: sixty days from when the person knew; 行政诉讼法 46: six months. A day of rest moves the last day. */
export const lastDayToFile = (calendar: Calendar, kind: AppealKind, knownOn: Day | null): Day | null => {
  if (knownOn === null || kind === "complaint") return null;
  return orNextWorkday(calendar, kind === "review" ? addDays(knownOn, 60) : addMonths(knownOn, 6)).day;
};

/** 行政复议法 48, 54: ten working days, in the simplified procedure five; 行政诉讼法 67: fifteen days. */
export const answerDueOn = (
  calendar: Calendar,
  { kind, receivedOn, simplified }: Pick<Appeal, "kind" | "receivedOn" | "simplified">,
): Day | null => {
  if (kind === "complaint") return null;
  if (kind === "suit") return orNextWorkday(calendar, addDays(receivedOn, 15)).day;
  return addWorkdays(calendar, { after: receivedOn, count: simplified ? 5 : 10 }).day;
};

/** 行政复议法 62: sixty days, thirty more when extended, simplified thirty; 行政诉讼法 81, 83: six months, simplified forty-five days. */
export const endsBy = (
  calendar: Calendar,
  {
    kind,
    acceptedOn,
    simplified,
    extended,
  }: { kind: AppealKind; acceptedOn: Day; simplified: boolean; extended: boolean },
): Day | null => {
  if (kind === "complaint") return null;
  if (kind === "suit")
    return orNextWorkday(calendar, simplified ? addDays(acceptedOn, 45) : addMonths(acceptedOn, 6)).day;
  return orNextWorkday(calendar, addDays(acceptedOn, simplified ? 30 : extended ? 90 : 60)).day;
};

export const isOpen = ({ outcome }: Appeal): boolean => outcome === null;

/** What is due next in it; null when it is over or no rule sets a day. */
export const appealDueOn = (appeal: Appeal): Day | null =>
  isOpen(appeal) ? (appeal.answeredOn === null ? (appeal.answerDueOn ?? appeal.endsBy) : appeal.endsBy) : null;

/** "行政复议（湘复〔2026〕12号）撤销决定并责令重新作出：…". */
export const rulingWords = (
  { kind }: Pick<Appeal, "kind">,
  { outcome, documentNo, note }: { outcome: AppealOutcome; documentNo: string | null; note: string },
): string =>
  `${appealLabels[kind]}${documentNo === null ? "" : `（${documentNo}）`}${outcomesOfKind[kind][outcome] ?? ""}：${note}`;
