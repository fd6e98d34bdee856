/** 低于、不满、未满 · Strictly less; the number itself is not below (民法典 art 1259). */
import { comparison } from "./comparison.ts";

export const below = comparison({
  name: "below",
  phrase: "低于",
  ofAge: "未满",
  sign: "<",
  holds: (difference) => difference < 0,
  examples: [
    { given: [70_000, 70_000], gives: false },
    { given: [69_999, 70_000], gives: true },
    { given: [[100, 3], 34], gives: true },
    {
      given: [
        [100, 3],
        [100, 3],
      ],
      gives: false,
    },
  ],
});
