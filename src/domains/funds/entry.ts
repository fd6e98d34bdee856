/** What every entry of relief money has in common. */
import type { Order } from "#kernel/book";

export interface Payment extends Order {
  /** In fen, above zero. */
  readonly amountFen: number;
}

/** An amount that is nothing, or less, would turn an entry into another one. */
export const mustBePositive = (amountFen: number): void => {
  if (!Number.isSafeInteger(amountFen) || amountFen <= 0) throw new RangeError(`${amountFen} fen cannot be moved`);
};
