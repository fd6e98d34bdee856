/** What amounts of any sort share: the four comparisons. Amounts of a month and of a year do not mix. */
import { truthKind } from "../kinds/truth.ts";
import { apply, type Node, type RowOperator } from "../node.ts";
import { above } from "../operators/above.ts";
import { atLeast } from "../operators/at-least.ts";
import { atMost } from "../operators/at-most.ts";
import { below } from "../operators/below.ts";
import type { Period } from "../kinds/money.ts";
import { Term } from "./term.ts";
import { Truth } from "./truth.ts";

export abstract class Amount<P extends Period> extends Term {
  declare protected readonly period: P;

  /** 低于: strictly less. */
  below(other: Amount<P>): Truth {
    return this.compared(below, other.node);
  }
  /** 不超过: less or equal. */
  atMost(other: Amount<P>): Truth {
    return this.compared(atMost, other.node);
  }
  /** 超过: strictly more. */
  above(other: Amount<P>): Truth {
    return this.compared(above, other.node);
  }
  /** 以上: more or equal. */
  atLeast(other: Amount<P>): Truth {
    return this.compared(atLeast, other.node);
  }
  private compared(op: RowOperator, other: Node): Truth {
    return new Truth(apply(op, truthKind, [this.node, other]));
  }
}
