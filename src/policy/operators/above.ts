/** 超过、以外 · Strictly more; the number itself is not above (民法典 art 1259). */
import { comparison } from "./comparison.ts";

export const above = comparison({
  name: "above",
  phrase: "超过",
  ofAge: "超过",
  sign: ">",
  holds: (difference) => difference > 0,
  examples: [
    { given: [70_000, 70_000], gives: false },
    { given: [[200, 3], 66], gives: true },
  ],
});
