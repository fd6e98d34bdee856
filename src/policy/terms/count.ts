/** 数量 · A whole number: people, years of age, beds. */
import { whole } from "../exact.ts";
import { countKind } from "../kinds/count.ts";
import { truthKind } from "../kinds/truth.ts";
import { apply, householdLevel, type ConstantNode, type Node, type RowOperator } from "../node.ts";
import { above } from "../operators/above.ts";
import { atLeast } from "../operators/at-least.ts";
import { atMost } from "../operators/at-most.ts";
import { below } from "../operators/below.ts";
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
    const other = typeof bound === "number" ? constantLike(this.node, bound) : bound.node;
    return new Truth(apply(op, truthKind, [this.node, other]));
  }
}

const constantLike = (node: Node, value: number): ConstantNode => ({
  op: "constant",
  kind: node.kind,
  value: whole(value),
  label: null,
  level: householdLevel,
  citations: [],
});

export const years = countKind("周岁");
export const people = countKind("人");
export const things = countKind("项");
