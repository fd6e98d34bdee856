/** The months from which new standards may be taken, the next one first. */
import type { Day } from "#wire";

/** As far as the server goes back. */
const BACK = 15;

export const monthsUpTo = (today: Day): readonly string[] => {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: BACK + 2 }, (_, back) => {
    const nth = now + 1 - back;
    return `${Math.trunc(nth / 12)}-${String((nth % 12) + 1).padStart(2, "0")}`;
  });
};
