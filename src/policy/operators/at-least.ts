/** 以上、届满 · More or equal; the number itself is included (民法典 art 1259). */
import { comparison } from "./comparison.ts";

export const atLeast = comparison({
  name: "atLeast",
  phrase: "不低于",
  ofAge: "已满",
  sign: ">=",
  holds: (difference) => difference >= 0,
  examples: [
    { given: [70, 70], gives: true },
    { given: [69, 70], gives: false },
  ],
});
