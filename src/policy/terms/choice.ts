/** 选项 · One of a closed list; a misspelt option does not compile. */
import { truthKind } from "../kinds/truth.ts";
import { apply } from "../node.ts";
import { isOneOf } from "../operators/is-one-of.ts";
import { Term } from "./term.ts";
import { Truth } from "./truth.ts";

export class Choice<K extends string> extends Term {
  declare protected readonly keys: K;

  is(option: K): Truth {
    return this.isOneOf(option);
  }
  isOneOf(...options: readonly [K, ...K[]]): Truth {
    const all = Object.entries(this.node.kind.options ?? {});
    const chosen = all
      .map(([key, label], position) => ({ key, label, position }))
      .filter(({ key }) => options.some((option) => option === key));
    const settings = {
      options,
      labels: chosen.map(({ label }) => label),
      positions: chosen.map(({ position }) => position),
    };
    return new Truth(apply(isOneOf, truthKind, [this.node], settings));
  }
}
