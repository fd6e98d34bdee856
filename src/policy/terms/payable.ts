/** 应发 · An amount that may be paid, because it was rounded once by a declared rule. */
import { apply } from "../node.ts";
import { payWhen as payWhenHolds } from "../amounts/pay-when.ts";
import { plus } from "../amounts/plus.ts";
import type { Money } from "./money.ts";
import { Term } from "./term.ts";
import type { Truth } from "./truth.ts";

export class Payable extends Term {
  declare protected readonly sort: "payable";

  /** Adds what is in whole fen already, such as supplements set by the county. */
  plus(other: Payable | Money<"month">): Payable {
    return new Payable(apply(plus, this.node.kind, [this.node, other.node]));
  }
}

/** 符合则发放: the amount when the condition holds, nothing when it does not. */
export const payWhen = (condition: Truth, amount: Payable): Payable =>
  new Payable(apply(payWhenHolds, amount.node.kind, [condition.node, amount.node]));
