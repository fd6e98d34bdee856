/** What a decision does: it grants or refuses an application, or it changes a support that runs. */
import { addMonths } from "#kernel/calendar";
import { gradualAmounts, startsOn, type Service } from "#policy";
import type { Day } from "#wire";
import type { OverpaidMonth } from "./overpaid-since.ts";
import type { Support } from "../support/support.ts";

export type ApplicationOutcome = "granted" | "refused";
/** 继续给予, 调整, 暂停, 恢复, 渐退, 停发, 调标. */
export type SupportOutcome = "kept" | "adjusted" | "suspended" | "resumed" | "gradualExit" | "stopped" | "uprated";
export type DecisionOutcome = ApplicationOutcome | SupportOutcome;

/** What a decision about a running support says beside outcome, amount and first month. */
export interface Effect {
  /** What it was about, in one sentence. */
  readonly why: string;
  readonly beforeFen: number;
  /** 停发原因 or the reason of a suspension, in words. */
  readonly reason: string | null;
  /** First day of the first month without payment; null while it goes on. */
  readonly endsOn: Day | null;
  /** 渐退 · Amounts month by month from the first month. */
  readonly monthsFen: readonly number[];
  /** 补发 · First suspended month that is owed; null where nothing is. */
  readonly owedFrom: Day | null;
  /** 听取意见 · What the person said and when; null where nobody was heard. */
  readonly heard: string | null;
  /** 追回 · Months for which too much was promised; absent where nothing is asked back. */
  readonly recover?: readonly OverpaidMonth[];
  /** 调标 · It rests on the facts as they stood before this entry; absent: as they stand. */
  readonly factsBefore?: number;
}

export const outcomeLabels: Readonly<Record<SupportOutcome, string>> = {
  kept: "继续给予",
  adjusted: "调整金额",
  suspended: "暂停发放",
  resumed: "恢复发放",
  gradualExit: "给予渐退期",
  stopped: "停发",
  uprated: "按新标准调整",
};

export const isSupportOutcome = (outcome: string): outcome is SupportOutcome => Object.hasOwn(outcomeLabels, outcome);

export interface Changing {
  readonly outcome: Exclude<SupportOutcome, "uprated">;
  readonly support: Support;
  /** What the rules propose; null where they propose no amount. */
  readonly proposedFen: number | null;
  readonly reason: string | null;
  /** Of a gradual exit. */
  readonly months: number;
  /** Of a gradual exit: its amount before any step down, where that is not simply the former one. */
  readonly leavesFen?: number;
  /** 追回. */
  readonly recover?: readonly OverpaidMonth[];
  /** The day of the decision. */
  readonly on: Day;
}

/** The amount, first month and effect of a decision about a running support. Nobody types amounts. */
export const changeBy = (
  { changes }: Pick<Service, "changes">,
  { outcome, support, proposedFen, reason, months, leavesFen, recover, on }: Changing,
): { readonly paysFen: number; readonly startsOn: Day | null; readonly effect: Effect } => {
  const { amountFen, suspendedFrom, matter, heard } = support;
  const next = changes ? startsOn(changes.starts, { application: on, decision: on }) : null;
  const effect: Effect = {
    why: matter?.why ?? "",
    beforeFen: amountFen,
    reason,
    endsOn: null,
    monthsFen: [],
    owedFrom: null,
    heard: heard === null ? null : `${heard.on}：${heard.said}`,
    ...(recover ? { recover } : {}),
  };
  switch (outcome) {
    case "kept":
      return { paysFen: amountFen, startsOn: null, effect };
    case "adjusted":
      return { paysFen: proposedFen ?? 0, startsOn: next, effect };
    case "resumed":
      return { paysFen: proposedFen ?? 0, startsOn: next, effect: { ...effect, owedFrom: suspendedFrom } };
    case "suspended":
      return { paysFen: 0, startsOn: next, effect };
    case "gradualExit": {
      const monthsFen = changes?.gradualExit ? gradualAmounts(changes.gradualExit, leavesFen ?? amountFen, months) : [];
      const endsOn = next === null ? null : addMonths(next, months);
      return { paysFen: monthsFen[0] ?? 0, startsOn: next, effect: { ...effect, monthsFen, endsOn } };
    }
    case "stopped":
      return { paysFen: 0, startsOn: null, effect: { ...effect, endsOn: next } };
  }
};

/** 调标 · A period of the support under other standards. */
export interface Uprating {
  /** In one sentence: which standard, by which document. */
  readonly why: string;
  /** First day of the first month, and of the first month that is no longer paid. */
  readonly from: Day;
  readonly until: Day | null;
  readonly beforeFen: number;
  readonly factsBefore: number;
}

export const upratedBy = (
  { why, from, until, beforeFen, factsBefore }: Uprating,
  proposedFen: number,
): { readonly paysFen: number; readonly startsOn: Day; readonly effect: Effect } => {
  const nothing = { reason: null, monthsFen: [], owedFrom: null, heard: null };
  return { paysFen: proposedFen, startsOn: from, effect: { why, beforeFen, endsOn: until, ...nothing, factsBefore } };
};

/** In fen: what was promised beyond what was due. */
export const recoverFen = (recover: readonly OverpaidMonth[]): number =>
  recover.reduce((sum, { paidFen, dueFen }) => sum + paidFen - dueFen, 0);
