/** 选项 · One of a closed list; a misspelt option does not compile. */
import { truthKind } from "../kinds/truth.ts";
import { apply } from "../node.ts";
import { isOneOf } from "../operators/is-one-of.ts";
import { Term } from "./term.ts";
import { Truth } from "./truth.ts";

export class Choice<K extends string> extends Term {
  declare protected readonly keys: K;

  /** Options that mean "still disputed": every rule that asks takes them for not known yet, so they block a proposal. */
  unsettled(...options: readonly [K, ...K[]]): this {
    return this.withField({ unsettled: options });
  }
  is(option: K): Truth {
    return this.isOneOf(option);
  }
  isOneOf(...options: readonly [K, ...K[]]): Truth {
    const all = Object.entries(this.node.kind.options ?? {});
    const unsettled = this.node.op === "field" ? (this.node.settings.unsettled ?? []) : [];
    const places = (wanted: readonly string[]): number[] =>
      all.flatMap(([key], place) => (wanted.includes(key) ? [place] : []));
    const labels = all.filter(([key]) => options.some((option) => option === key)).map(([, label]) => label);
    const settings = { options, labels, unsettled, positions: places(options), unsettledPositions: places(unsettled) };
    return new Truth(apply(isOneOf, truthKind, [this.node], settings));
  }
}
