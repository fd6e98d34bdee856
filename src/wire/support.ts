/** 动态管理 · What runs after a grant, and what waits to be looked at again. Types only. */
import type { Day, Yuan } from "./basics.ts";
import type { CitationWire } from "./proposal.ts";

export type SupportStatus = "running" | "suspended" | "leaving" | "ended";
export type DecisionOutcome =
  | "granted"
  | "refused"
  | "kept"
  | "adjusted"
  | "suspended"
  | "resumed"
  | "gradualExit"
  | "stopped"
  | "uprated";

/** What a decision about a running support says beside amount and first month. */
export interface EffectWire {
  why: string;
  opinion: string;
  before: Yuan;
  reason: string | null;
  /** First day of the first month without payment. */
  endsOn: Day | null;
  /** 渐退 · month by month from the first. */
  months: Yuan[];
  owedFrom: Day | null;
  /** 追回 · what was promised and what was due, month by month; null where nothing is asked back. */
  recover: { total: Yuan; months: { month: Day; paid: Yuan; due: Yuan }[] } | null;
  heard: string | null;
  law: CitationWire[];
}

export interface SupportWire {
  status: SupportStatus;
  statusLabel: string;
  /** Paid as things stand; null where no money is paid. */
  pays: Yuan | null;
  since: Day | null;
  endsOn: Day | null;
  months: Yuan[];
  reason: string | null;
  /** First month since which too little was paid, because a decision has fallen. */
  owedFrom: Day | null;
  /** Class and day of the next review; null where none comes. */
  review: { label: string | null; dueOn: Day; overdue: boolean } | null;
  /** The last day it was looked at and goes on. */
  lookedOn: Day;
  matter: {
    label: string; // 复核发现变化, 变化报告
    why: string;
    effectiveOn: Day;
    openedOn: Day;
    turnLabel: string | null;
  } | null;
  heard: string | null;
  /** How the household as registered differs from the case: "减少张三；增加李四". */
  membersDiffer: string | null;
}

/** One support that waits for somebody. */
export interface SupportRow {
  caseId: number;
  caseNo: string;
  serviceTitle: string;
  applicantName: string;
  place: string;
  status: SupportStatus;
  statusLabel: string;
  pays: Yuan | null;
  reviewLabel: string | null;
  reviewDueOn: Day | null;
  endsOn: Day | null;
  /** What waits, in words: 复核, 核查变化, 作出变更决定, 渐退期满. */
  waits: string;
  /** Days until it is due; negative when overdue; null without a day. */
  daysLeft: number | null;
}
export interface SupportTodo {
  counts: { reviewsOverdue: number; reviewsSoon: number; matters: number; ending: number };
  rows: SupportRow[];
}
/** 复核监督 · One accepting office. */
export interface ReviewSupervisionRow {
  unitId: number;
  place: string;
  running: number;
  reviewsSoon: number;
  reviewsOverdue: number;
  /** The day on which the one that waits longest was due. */
  oldestDueOn: Day | null;
  matters: number;
}
