/** 在享待遇 · What was granted and runs: how much, since when, when it is looked at again, and what is being looked into now. */
import type { OfficeHandle, Service } from "#policy";
import type { Day } from "#wire";
import type { DecisionOutcome } from "../decision/effect.ts";

/** 正常, 暂停发放, 渐退期, 已停发. */
export type SupportStatus = "running" | "suspended" | "leaving" | "ended";

/** 办理事项 · What is being looked into: a review that found a change, or a change that was reported. */
export interface Matter {
  readonly kind: "review" | "change" | "ruling";
  /** In one sentence: what changed, by whom it was told. */
  readonly why: string;
  /** The day on which the circumstances changed. */
  readonly effectiveOn: Day;
  readonly openedOn: Day;
  /** Whether the township has looked into it, so that it is the deciding office's turn. */
  readonly looked: boolean;
}

export interface Support {
  readonly status: SupportStatus;
  /** Fen a month to which the household is entitled; what is suspended is owed, not lost. */
  readonly amountFen: number;
  /** First day of the first month of that amount; null where nothing is paid. */
  readonly since: Day | null;
  /** First day of the first month that is no longer paid; null while no end is decided. */
  readonly endsOn: Day | null;
  /** 渐退 · Amounts month by month from `since`. */
  readonly monthsFen: readonly number[];
  readonly suspendedFrom: Day | null;
  /** First month since which too little was paid, because the decision that said so has fallen. */
  readonly owedFrom: Day | null;
  /** Why it is suspended, leaving or ended, in words. */
  readonly reason: string | null;
  readonly review: { readonly label: string | null; readonly dueOn: Day } | null;
  /** Of the last review without a change, or the last decision that lets it run. */
  readonly lookedOn: Day;
  readonly matter: Matter | null;
  /** 听取意见 · Since the last decision. */
  readonly heard: { readonly on: Day; readonly said: string } | null;
  readonly last: DecisionOutcome;
}

export const statusLabels: Readonly<Record<SupportStatus, string>> = {
  running: "正常享受",
  suspended: "暂停发放",
  leaving: "渐退期",
  ended: "已停发",
};

/** What is paid as things stand, in fen a month. */
export const paidFen = ({ status, amountFen, monthsFen }: Support): number =>
  status === "suspended" || status === "ended" ? 0 : status === "leaving" ? (monthsFen[0] ?? 0) : amountFen;

/** Whether a service leaves something that runs: an allowance, or anything that is reviewed. */
export const leavesSupport = ({ starts, review }: { readonly starts?: unknown; readonly review?: unknown }): boolean =>
  starts !== undefined || review !== undefined;

/** Who looks into reviews and changes: whoever investigated the application, else whoever took it in. */
export const lookingOffice = ({ steps, decides }: Pick<Service, "steps" | "decides">): OfficeHandle =>
  (steps.find(({ verb }) => verb === "investigate") ?? steps.find(({ verb }) => verb === "accept"))?.office ??
  decides.office;
