/** 视情形取值 · One amount under a condition, another otherwise. */
import type { Period } from "../kinds/money.ts";
import { moneyKind } from "../kinds/money.ts";
import { apply, householdLevel, type ConstantNode } from "../node.ts";
import { choose } from "../amounts/choose.ts";
import { whole } from "../exact.ts";
import { Money } from "./money.ts";
import type { Truth } from "./truth.ts";

/** @example when(line.item.isOneOf("scholarship")).gives(none("year")).otherwise(line.net) */
export const when = (condition: Truth) => ({
  gives: <P extends Period>(yes: Money<P>) => ({
    otherwise: (no: Money<P>): Money<P> => new Money(apply(choose, yes.node.kind, [condition.node, yes.node, no.node])),
  }),
});

/** A fixed amount written into the law itself, in whole yuan; what an office sets is a parameter instead. */
export const yuan = <P extends Period>(amount: number, period: P): Money<P> => {
  const node: ConstantNode = {
    op: "constant",
    kind: moneyKind(period),
    value: whole(BigInt(amount) * 100n),
    label: null,
    level: householdLevel,
    citations: [],
  };
  return new Money<P>(node);
};
