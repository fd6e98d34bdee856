/** 动态管理 · What may become of an allowance after it was granted: how often it is looked at again, and how it changes and ends. */
import type { FieldNode } from "../node.ts";
import type { Money } from "../terms/money.ts";
import type { Truth } from "../terms/truth.ts";
import type { Duration } from "./duration.ts";
import type { Cited } from "./office.ts";
import type { StartRule } from "./starts.ts";

/** Recipients whose circumstances change sooner. */
export interface ReviewClass {
  readonly when: Truth;
  readonly every: Duration;
  /** E.g. B 类（有劳动能力成员）. */
  readonly label?: string;
}
/** 可预见的变化 · A day on which something about a member will be different, known beforehand from a fact. */
export interface Foreseen {
  readonly day: FieldNode;
  /** So many years after that day, e.g. the eighteenth birthday. */
  readonly years: number;
  /** Days before it by which the household is looked at. */
  readonly before: number;
  readonly label: string;
}
export interface ReviewRule extends Cited {
  /** For all others. */
  readonly every: Duration;
  readonly label?: string;
  /** The first that holds is taken. */
  readonly sooner?: ReviewClass | readonly ReviewClass[];
  /** Brings the review forward where the day lies before it. */
  readonly foreseen?: readonly Foreseen[];
}

/** 渐退期 · How an allowance ends in steps where work has lifted the income over the limit. */
export interface GradualExit extends Cited {
  /** Whole months at most. */
  readonly upTo: number;
  /** Percent of the former amount, month by month; the last stands for the months after it. Absent: unchanged. */
  readonly percents?: readonly number[];
  /** The part of the amount that goes with each person: it follows the members who are left, only the rest stays as it was. */
  readonly recomputes?: Money<"month">;
}

export interface ChangeRule extends Cited {
  /** From which month a changed amount is paid. */
  readonly starts: StartRule;
  /** 停发原因 · By key, in official words. */
  readonly stops: Readonly<Record<string, string>>;
  /** 听取意见 · Before less or nothing is paid, on days on which its law is in force. */
  readonly hearing?: Cited;
  readonly gradualExit?: GradualExit;
  /** 追回 · Where what was paid on wrong facts is asked back, month by month. */
  readonly recovery?: Cited;
  /** 标准调整 · Where every running support is worked out anew, and made good, from the month on in which a standard was raised. */
  readonly uprating?: Cited;
}

/** 抽查 · What share of the grants is drawn and visited by the county. */
export interface SpotCheckRule extends Cited {
  readonly percent: number;
}

/** The classes of a rule in the order in which they are tried. */
export const reviewClasses = ({ sooner = [] }: ReviewRule): readonly ReviewClass[] =>
  "when" in sooner ? [sooner] : sooner;

/** The amounts of a gradual exit of so many months, in fen, each rounded up: a family is not paid less than the share. */
export const gradualAmounts = ({ percents = [100] }: GradualExit, fromFen: number, months: number): number[] =>
  Array.from({ length: months }, (_, index) =>
    Number((BigInt(fromFen) * BigInt(percents[index] ?? percents.at(-1) ?? 100) + 99n) / 100n),
  );
