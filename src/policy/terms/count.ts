/** 数量 · A whole number: people, years of age, beds. */
import { countKind } from "../kinds/count.ts";
import { truthKind } from "../kinds/truth.ts";
import { apply, type RowOperator } from "../node.ts";
import { above } from "../operators/above.ts";
import { atLeast } from "../operators/at-least.ts";
import { atMost } from "../operators/at-most.ts";
import { below } from "../operators/below.ts";
import { constant } from "./constant.ts";
import { Term } from "./term.ts";
import { Truth } from "./truth.ts";

export class Count extends Term {
  declare protected readonly sort: "count";

  /** 不满、未满: the number itself is not included. */
  below(bound: number | Count): Truth {
    return this.compared(below, bound);
  }
  /** 以下、不超过: the number itself is included. */
  atMost(bound: number | Count): Truth {
    return this.compared(atMost, bound);
  }
  /** 超过: the number itself is not included. */
  above(bound: number | Count): Truth {
    return this.compared(above, bound);
  }
  /** 以上、年满: the number itself is included. */
  atLeast(bound: number | Count): Truth {
    return this.compared(atLeast, bound);
  }
  private compared(op: RowOperator, bound: number | Count): Truth {
    const other = typeof bound === "number" ? constant(this.node.kind, bound) : bound.node;
    return new Truth(apply(op, truthKind, [this.node, other]));
  }
}

export const years = countKind("周岁");
export const people = countKind("人");
/** Months over which an amount runs. */
export const monthsLong = countKind("个月");
export const things = countKind("项");
