/** 选项 · One of a closed list; a misspelt option does not compile. */
import { truthKind } from "../kinds/truth.ts";
import type { Period } from "../kinds/money.ts";
import { byOption } from "../amounts/by-option.ts";
import { apply } from "../node.ts";
import { isOneOf } from "../operators/is-one-of.ts";
import { ofParts, type Money, type Unrounded } from "./money.ts";
import { Term } from "./term.ts";
import { Truth } from "./truth.ts";

export class Choice<K extends string> extends Term {
  declare protected readonly keys: K;

  /** Options that mean "still disputed": every rule that asks takes them for not known yet, so they block a proposal. */
  unsettled(...options: readonly [K, ...K[]]): this {
    return this.withField({ unsettled: options });
  }
  /** 按选项取值: an amount for each option. A county need not set a value that only another option uses. */
  gives<P extends Period>(amounts: Readonly<Record<K, Money<P>>>): Money<P>;
  gives<P extends Period>(amounts: Readonly<Record<K, Unrounded<P>>>): Unrounded<P>;
  gives<P extends Period>(amounts: Readonly<Record<K, Unrounded<P>>>): Unrounded<P> {
    const options = this.node.kind.options ?? {};
    const given = Object.keys(options).map((option) => amounts[option as K]);
    const settings = { all: Object.keys(options), labels: Object.values(options), unsettled: this.unsettledOptions };
    const kind = given[0]?.node.kind ?? this.node.kind;
    return ofParts(given, apply(byOption, kind, [this.node, ...given.map(({ node }) => node)], settings));
  }
  private get unsettledOptions(): readonly string[] {
    return this.node.op === "field" ? (this.node.settings.unsettled ?? []) : [];
  }
  is(option: K): Truth {
    return this.isOneOf(option);
  }
  isOneOf(...options: readonly [K, ...K[]]): Truth {
    const all = this.node.kind.options ?? {};
    const labels = Object.keys(all).flatMap((key) => (options.some((option) => option === key) ? [all[key]] : []));
    const settings = { options, labels, unsettled: this.unsettledOptions, all: Object.keys(all) };
    return new Truth(apply(isOneOf, truthKind, [this.node], settings));
  }
}
