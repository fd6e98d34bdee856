/** The declaration of a double-entry book: what it counts, which accounts it has and what may never happen to them. */

/** Fen, minutes of service, points, or pieces of an article. */
export type Unit = "fen" | "minute" | "point" | "piece";

/** A kind of account; each place has one for every combination of its dimensions. */
export interface AccountKind {
  readonly title: string;
  readonly unit: Unit;
  /** Names of the dimensions that tell its accounts apart, sorted. An account of pieces is always told apart by "item". */
  readonly by: readonly string[];
  /** What may be spent, reservations taken off, never falls below this; null: no floor, as for the world outside. */
  readonly floor: number | null;
}

export interface Book<K extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Official names of the dimensions. */
  readonly dimensions: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<K, AccountKind>>;
}

interface GivenKind<D extends string> {
  readonly title: string;
  readonly by?: readonly D[];
  /** Unless given, that of the book. */
  readonly unit?: Unit;
  readonly floor?: number;
}

/**
 * Declares a book. What leaves an account with a floor must be there; an account without one stands for the world outside.
 * @example book("time-bank", { title: "时间银行", unit: "minute", dimensions: { volunteer: "志愿者" },
 *   accounts: { earned: { title: "服务时间", by: ["volunteer"], floor: 0 }, service: { title: "已提供的服务" } } })
 */
export const book = <const K extends string, const D extends string>(
  id: string,
  declared: {
    readonly title: string;
    readonly unit: Unit;
    readonly dimensions: Readonly<Record<D, string>>;
    readonly accounts: Readonly<Record<K, GivenKind<NoInfer<D>>>>;
  },
): Book<K> => {
  const kindOf = ({ title, by = [], unit = declared.unit, floor }: GivenKind<D>): AccountKind => {
    if (unit === "piece" && !by.some((dimension) => dimension === "item"))
      throw new Error(`${id}: pieces of ${title} are told apart by the dimension "item"`);
    return { title, unit, by: [...by].sort(), floor: floor ?? null };
  };
  const kinds = Object.fromEntries(
    Object.entries<GivenKind<D>>(declared.accounts).map(([kind, given]) => [kind, kindOf(given)]),
  ) as Record<K, AccountKind>;
  return { id, title: declared.title, dimensions: declared.dimensions, kinds };
};
