/** 应发 · An amount that may be paid, because it was rounded once by a declared rule; each month, or once. */
import { apply } from "../node.ts";
import { payWhen as payWhenHolds } from "../amounts/pay-when.ts";
import { plus } from "../amounts/plus.ts";
import type { Period } from "../kinds/money.ts";
import type { Money } from "./money.ts";
import { Term } from "./term.ts";
import type { Truth } from "./truth.ts";

export type Paid = Exclude<Period, "year">;

export class Payable<P extends Paid = "month"> extends Term {
  declare protected readonly sort: "payable";
  declare protected readonly period: P;

  /** Adds what is in whole fen already, such as supplements set by the county. */
  plus(other: Payable<P> | Money<P>): Payable<P> {
    return new Payable(apply(plus, this.node.kind, [this.node, other.node]));
  }
}

/** 符合则发放: the amount when the condition holds, nothing when it does not. Money set by an office or summed from such is whole fen already. */
export const payWhen = <P extends Paid>(condition: Truth, amount: Payable<P> | Money<P>): Payable<P> =>
  new Payable(apply(payWhenHolds, amount.node.kind, [condition.node, amount.node]));
