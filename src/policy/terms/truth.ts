/** 是否 · A statement that is true, false or not known yet. */
import { truthKind } from "../kinds/truth.ts";
import { apply } from "../node.ts";
import { all as allOf } from "../operators/all.ts";
import { any as anyOf } from "../operators/any.ts";
import { except } from "../operators/except.ts";
import { not } from "../operators/not.ts";
import { Term } from "./term.ts";

export class Truth extends Term {
  declare protected readonly sort: "truth";

  /** The rule stands unless the exception holds; give the exception its own article with `cite`. */
  except(exception: Truth): Truth {
    return new Truth(apply(except, truthKind, [this.node, exception.node]));
  }
  not(): Truth {
    return new Truth(apply(not, truthKind, [this.node]));
  }
}

/** 同时符合. */
export const all = (...truths: readonly [Truth, Truth, ...Truth[]]): Truth =>
  new Truth(
    apply(
      allOf,
      truthKind,
      truths.map((truth) => truth.node),
    ),
  );
/** 符合之一. */
export const any = (...truths: readonly [Truth, Truth, ...Truth[]]): Truth =>
  new Truth(
    apply(
      anyOf,
      truthKind,
      truths.map((truth) => truth.node),
    ),
  );
