/** 金额 · Money of a month, of a year or at one moment: whole fen while it is only added and multiplied, a fraction once it is averaged. */
import { moneyKind, shareKind, type Period } from "../kinds/money.ts";
import { apply, type Node } from "../node.ts";
import { atLeastZero } from "../amounts/at-least-zero.ts";
import { lesser } from "../amounts/lesser.ts";
import { minus } from "../amounts/minus.ts";
import { per } from "../amounts/per.ts";
import { percentOf } from "../amounts/percent.ts";
import { perMonth } from "../amounts/per-month.ts";
import { plus } from "../amounts/plus.ts";
import { roundDownTo } from "../amounts/round-down-to.ts";
import { roundUpTo } from "../amounts/round-up-to.ts";
import { times } from "../amounts/times.ts";
import { Amount } from "./amount.ts";
import { constant } from "./constant.ts";
import { monthsLong, type Count } from "./count.ts";
import { Payable, type Paid } from "./payable.ts";
import { percentKind } from "../kinds/percent.ts";
import type { Percent } from "./percent.ts";
import { Share } from "./share.ts";
import { replaced, Term } from "./term.ts";

/** A step of so many yuan, in fen. */
const stepOf = (yuan: number): { step: bigint } => ({ step: BigInt(Math.round(yuan * 100)) });

/** Money that may hold a fraction of a fen; it is rounded once, at the end, by `roundUpTo`. */
export class Unrounded<P extends Period> extends Amount<P> {
  plus(other: Unrounded<P>): Unrounded<P> {
    return new Unrounded(apply(plus, this.node.kind, [this.node, other.node]));
  }
  minus(other: Unrounded<P>): Unrounded<P> {
    return new Unrounded(apply(minus, this.node.kind, [this.node, other.node]));
  }
  times(heads: Count): Unrounded<P> {
    return new Unrounded(apply(times, this.node.kind, [this.node, heads.node]));
  }
  /** 不足为零: a negative amount counts as zero. */
  atLeastZero(): this {
    return replaced(this, apply(atLeastZero, this.node.kind, [this.node]));
  }
  /** 封顶: this amount, but not more than `cap`. */
  cappedAt(cap: Unrounded<P>): Unrounded<P> {
    return new Unrounded(apply(lesser, this.node.kind, [this.node, cap.node]));
  }
  /** 百分之几: a percentage in whole hundredths, fixed by the law or set by an office; exact. */
  percent(rate: number | Percent): Unrounded<P> {
    const node = typeof rate === "number" ? constant(percentKind, rate) : rate.node;
    return new Unrounded(apply(percentOf, this.node.kind, [this.node, node]));
  }
  /** 月平均: a twelfth, exact. */
  perMonth(this: Unrounded<"year">): Unrounded<"month"> {
    return new Unrounded(apply(perMonth, moneyKind("month"), [this.node]));
  }
  /** 全年: twelve months. */
  perYear(this: Unrounded<"month">): Unrounded<"year"> {
    return ofParts([this], apply(times, moneyKind("year"), [this.node, constant(monthsLong, 12)]));
  }
  /** 若干个月合计: what so many months come to, as an amount of its own. */
  overMonths(this: Unrounded<"month">, months: Count): Unrounded<"once"> {
    return ofParts([this], apply(times, moneyKind("once"), [this.node, months.node]));
  }
  /** 分摊: an equal part for each, which must be rounded by a declared rule before it is added to anything. */
  dividedAmong(heads: Count): Quotient<P> {
    return new Quotient(apply(per, this.node.kind, [this.node, heads.node]));
  }
  /** 人均: a share can be compared and shown; it cannot be multiplied back or paid. */
  per(heads: Count): Share<P> {
    return new Share(apply(per, shareKind(this.node.kind.period ?? "month"), [this.node, heads.node]));
  }
  /** 向上取整到整数元: `yuan` is the step, 1 for whole yuan. The only way from a fraction to an amount that can be paid. */
  roundUpTo<Q extends Paid>(this: Unrounded<Q>, yuan: number): Payable<Q> {
    return new Payable(apply(roundUpTo, this.node.kind, [this.node], stepOf(yuan)));
  }
}

/** Money in whole fen: declared, set by an office, or summed from such. */
export class Money<P extends Period> extends Unrounded<P> {
  declare protected readonly whole: true;

  override plus(other: Money<P>): Money<P>;
  override plus(other: Unrounded<P>): Unrounded<P>;
  override plus(other: Unrounded<P>): Unrounded<P> {
    return ofParts([this, other], apply(plus, this.node.kind, [this.node, other.node]));
  }
  override minus(other: Money<P>): Money<P>;
  override minus(other: Unrounded<P>): Unrounded<P>;
  override minus(other: Unrounded<P>): Unrounded<P> {
    return ofParts([this, other], apply(minus, this.node.kind, [this.node, other.node]));
  }
  override cappedAt(cap: Money<P>): Money<P>;
  override cappedAt(cap: Unrounded<P>): Unrounded<P>;
  override cappedAt(cap: Unrounded<P>): Unrounded<P> {
    return ofParts([this, cap], apply(lesser, this.node.kind, [this.node, cap.node]));
  }
  override times(heads: Count): Money<P> {
    return new Money(apply(times, this.node.kind, [this.node, heads.node]));
  }
  override perYear(this: Money<"month">): Money<"year">;
  override perYear(this: Unrounded<"month">): Unrounded<"year">;
  override perYear(this: Unrounded<"month">): Unrounded<"year"> {
    return super.perYear();
  }
}

/** 分摊额 · An amount divided among people: not multiplied back, added or paid before it is rounded, once, by a declared rule. */
export class Quotient<P extends Period> extends Term {
  declare protected readonly sort: "quotient";
  declare protected readonly period: P;

  /** 向上取整: to an amount that can be paid. */
  roundUpTo<Q extends Paid>(this: Quotient<Q>, yuan: number): Payable<Q> {
    return new Payable(apply(roundUpTo, this.node.kind, [this.node], stepOf(yuan)));
  }
  /** 舍去尾数: what is less than one step of `yuan` is dropped; 0.01 for whole fen. */
  roundDownTo(yuan: number): Money<P> {
    return new Money(apply(roundDownTo, this.node.kind, [this.node], stepOf(yuan)));
  }
}

/** Whole fen when every amount it is made of is. */
export const ofParts = <P extends Period>(amounts: readonly Term[], node: Node): Unrounded<P> =>
  amounts.every((amount) => amount instanceof Money) ? new Money(node) : new Unrounded(node);
