/** 符合之一 · True when at least one part is; unknown only while no part is true and one is unknown. */
import type { RowOperator } from "../node.ts";

export const any: RowOperator = {
  name: "any",
  gathers: false,
  evaluate: (parts) => (parts.includes(true) ? true : parts.includes(null) ? null : false),
  sql: (parts) => ({ text: `(${parts.map((part) => part.text).join(" or ")})`, den: 1n }),
  code: (parts) => {
    const [both, either] = [" & ", " | "].map((sign) => parts.map((part) => part.text).join(sign));
    return { text: `(((${either}) & 1) | ((${both}) & 2))`, den: 1n };
  },
  words: (parts) => `（${parts.join("，或")}）`,
  decisive: (parts, result) => {
    const indexes = parts.map((_, index) => index);
    return result === false ? indexes : indexes.filter((index) => parts[index] === result);
  },
  examples: [
    { given: [false, true], gives: true },
    { given: [null, true], gives: true },
    { given: [null, false], gives: null },
    { given: [false, false], gives: false },
  ],
};
