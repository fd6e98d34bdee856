/** A card number for the demonstration: the digits of no bank's range that issues cards, with the right check digit. */
import type { Random } from "../chance/random.ts";

export const cardNumber = (random: Random): string => {
  const body = `621${String(random.below(1_000_000)).padStart(6, "0")}${String(random.below(1_000_000_000)).padStart(9, "0")}`;
  // Luhn: from the right, every second digit beginning with the last of the body counts twice.
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, place) => {
      const counted = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (counted > 9 ? counted - 9 : counted);
    }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
};
