/** 金额 · Money of a month or a year: whole fen while it is only added and multiplied, a fraction once it is averaged. */
import { moneyKind, shareKind, type Period } from "../kinds/money.ts";
import { apply } from "../node.ts";
import { atLeastZero } from "../amounts/at-least-zero.ts";
import { atRate } from "../amounts/at-rate.ts";
import { lesser } from "../amounts/lesser.ts";
import { minus } from "../amounts/minus.ts";
import { per } from "../amounts/per.ts";
import { percentOf } from "../amounts/percent.ts";
import { perMonth } from "../amounts/per-month.ts";
import { plus } from "../amounts/plus.ts";
import { roundUpTo } from "../amounts/round-up-to.ts";
import { times } from "../amounts/times.ts";
import { Amount } from "./amount.ts";
import type { Count } from "./count.ts";
import { Payable, type Paid } from "./payable.ts";
import { Share } from "./share.ts";
import { replaced } from "./term.ts";

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
  /** 百分之几: a whole percentage, exact. */
  percent(percent: number): Unrounded<P> {
    return new Unrounded(apply(percentOf, this.node.kind, [this.node], { percent: BigInt(percent) }));
  }
  /** 月平均: a twelfth, exact. */
  perMonth(this: Unrounded<"year">): Unrounded<"month"> {
    return new Unrounded(apply(perMonth, moneyKind("month"), [this.node]));
  }
  /** 人均: a share can be compared and shown; it cannot be multiplied back or paid. */
  per(heads: Count): Share<P> {
    return new Share(apply(per, shareKind(this.node.kind.period ?? "month"), [this.node, heads.node]));
  }
  /** 按比例: an amount times a percentage that an office sets. */
  atRate(rate: Count): Unrounded<P> {
    return new Unrounded(apply(atRate, this.node.kind, [this.node, rate.node]));
  }
  /** 向上取整到整数元: `yuan` is the step, 1 for whole yuan. The only way from a fraction to an amount that can be paid. */
  roundUpTo<Q extends Paid>(this: Unrounded<Q>, yuan: number): Payable<Q> {
    return new Payable(apply(roundUpTo, this.node.kind, [this.node], { step: BigInt(Math.round(yuan * 100)) }));
  }
}

/** Money in whole fen: declared, set by an office, or summed from such. */
export class Money<P extends Period> extends Unrounded<P> {
  declare protected readonly whole: true;

  override plus(other: Money<P>): Money<P>;
  override plus(other: Unrounded<P>): Unrounded<P>;
  override plus(other: Unrounded<P>): Unrounded<P> {
    const node = apply(plus, this.node.kind, [this.node, other.node]);
    return other instanceof Money ? new Money(node) : new Unrounded(node);
  }
  override minus(other: Money<P>): Money<P>;
  override minus(other: Unrounded<P>): Unrounded<P>;
  override minus(other: Unrounded<P>): Unrounded<P> {
    const node = apply(minus, this.node.kind, [this.node, other.node]);
    return other instanceof Money ? new Money(node) : new Unrounded(node);
  }
  override cappedAt(cap: Money<P>): Money<P>;
  override cappedAt(cap: Unrounded<P>): Unrounded<P>;
  override cappedAt(cap: Unrounded<P>): Unrounded<P> {
    const node = apply(lesser, this.node.kind, [this.node, cap.node]);
    return cap instanceof Money ? new Money(node) : new Unrounded(node);
  }
  override times(heads: Count): Money<P> {
    return new Money(apply(times, this.node.kind, [this.node, heads.node]));
  }
}
