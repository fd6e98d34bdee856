/** 同时符合 · True when every part is; one false part settles it, an unknown part does not. */
import type { RowOperator } from "../node.ts";

export const all: RowOperator = {
  name: "all",
  gathers: false,
  evaluate: (parts) => (parts.includes(false) ? false : parts.includes(null) ? null : true),
  sql: (parts) => ({ text: `(${parts.map((part) => part.text).join(" and ")})`, den: 1n }),
  code: (parts) => {
    const [both, either] = [" & ", " | "].map((sign) => parts.map((part) => part.text).join(sign));
    return { text: `(((${both}) & 1) | ((${either}) & 2))`, den: 1n };
  },
  words: (parts) => parts.join("，且"),
  decisive: (parts, result) => {
    const indexes = parts.map((_, index) => index);
    return result === true ? indexes : indexes.filter((index) => parts[index] === result);
  },
  examples: [
    { given: [true, true], gives: true },
    { given: [true, false], gives: false },
    { given: [null, false], gives: false },
    { given: [null, true], gives: null },
  ],
};
