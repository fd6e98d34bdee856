/** 视情形取值 · One amount under a condition, another otherwise. */
import { moneyKind, type Period } from "../kinds/money.ts";
import { apply } from "../node.ts";
import { choose } from "../amounts/choose.ts";
import { constant } from "./constant.ts";
import { Money, ofParts, type Unrounded } from "./money.ts";
import type { Truth } from "./truth.ts";

interface Otherwise<P extends Period> {
  otherwise(no: Money<P>): Money<P>;
  otherwise(no: Unrounded<P>): Unrounded<P>;
}
interface Gives {
  gives<P extends Period>(yes: Money<P>): Otherwise<P>;
  gives<P extends Period>(yes: Unrounded<P>): { otherwise(no: Unrounded<P>): Unrounded<P> };
}

/** @example when(line.item.isOneOf("scholarship")).gives(yuan(0, "year")).otherwise(line.net) */
export const when = (condition: Truth): Gives => ({
  gives: <P extends Period>(yes: Unrounded<P>) => ({
    otherwise: (no: Unrounded<P>) =>
      ofParts([yes, no], apply(choose, yes.node.kind, [condition.node, yes.node, no.node])) as Money<P>,
  }),
});

/** A fixed amount written into the law itself, in whole yuan; what an office sets is a parameter instead. */
export const yuan = <P extends Period>(amount: number, period: P): Money<P> =>
  new Money(constant(moneyKind(period), BigInt(amount) * 100n));
