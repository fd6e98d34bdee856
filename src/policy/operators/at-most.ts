/** 不超过、以下、以内 · Less or equal; the number itself is included (民法典 art 1259). */
import { comparison } from "./comparison.ts";

export const atMost = comparison({
  name: "atMost",
  phrase: "不超过",
  ofAge: "不超过",
  sign: "<=",
  holds: (difference) => difference <= 0,
  examples: [
    { given: [70_000, 70_000], gives: true },
    { given: [70_001, 70_000], gives: false },
  ],
});
