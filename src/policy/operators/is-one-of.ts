/** 属于 · A choice is one of the named options. */
import type { RowOperator } from "../node.ts";

interface Settings {
  readonly options: readonly string[];
  readonly labels: readonly string[];
  /** Of the options in the whole list, for the columnar loop. */
  readonly positions: readonly number[];
}

export const isOneOf: RowOperator = {
  name: "isOneOf",
  gathers: false,
  evaluate: ([part], { options }: Settings) => (typeof part === "string" ? options.includes(part) : null),
  sql: ([part], { options }: Settings) => ({
    text: `(${part?.text} in (${options.map((option) => `'${option.replace(/'/g, "''")}'`).join(", ")}))`,
    den: 1n,
  }),
  code: ([part], { positions }: Settings) => ({
    text: `(${part?.text} < 0 ? 0 : ${positions.map((position) => `${part?.text} === ${position}`).join(" || ")} ? 1 : 2)`,
    den: 1n,
  }),
  words: ([part], { labels }: Settings) => `${part}为${labels.join("或")}`,
  examples: [
    { given: ["within"], settings: { options: ["within", "exempt"], labels: [], positions: [] }, gives: true },
    { given: ["over"], settings: { options: ["within", "exempt"], labels: [], positions: [] }, gives: false },
    { given: [null], settings: { options: ["within"], labels: [], positions: [] }, gives: null },
  ],
};
