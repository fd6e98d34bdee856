/** 取最高一项 · Several amounts under conditions, of which one person gets only the highest. */
import { apply } from "../node.ts";
import { highestOf as highest } from "../amounts/highest-of.ts";
import type { Period } from "../kinds/money.ts";
import { Money } from "./money.ts";
import type { Truth } from "./truth.ts";

export const highestOf = <P extends Period>(
  ...pairs: readonly [readonly [Truth, Money<P>], ...(readonly [Truth, Money<P>])[]]
): Money<P> =>
  new Money(
    apply(
      highest,
      pairs[0][1].node.kind,
      pairs.flatMap(([condition, amount]) => [condition.node, amount.node]),
    ),
  );
