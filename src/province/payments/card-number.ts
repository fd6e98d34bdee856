/** A card number for the demonstration: the digits of no bank's range that issues cards, with the right check digit. */
import { cardCheckDigit } from "#policy";
import type { Random } from "../chance/random.ts";

export const cardNumber = (random: Random): string => {
  const body = `621${String(random.below(1_000_000)).padStart(6, "0")}${String(random.below(1_000_000_000)).padStart(9, "0")}`;
  return body + cardCheckDigit(body);
};
