/** 属于 · A choice is one of the named options. */
import type { RowOperator } from "../node.ts";

interface Settings {
  /** Options under which the matter is disputed: the answer is not known yet. */
  readonly unsettled: readonly string[];
  readonly options: readonly string[];
  readonly labels: readonly string[];
  /** The whole list in its order: the columnar loop knows options by position. */
  readonly all: readonly string[];
}

const quoted = (option: string): string => `'${option.replace(/'/g, "''")}'`;

const settled: Settings = {
  options: ["within", "exempt"],
  unsettled: [],
  labels: [],
  all: ["within", "exempt", "over", "disputed"],
};

export const isOneOf: RowOperator = {
  name: "isOneOf",
  gathers: false,
  evaluate: ([part], { options, unsettled }: Settings) =>
    typeof part !== "string" || unsettled.includes(part) ? null : options.includes(part),
  sql: ([part], { options, unsettled }: Settings) => {
    const among = `(${part?.text} in (${options.map(quoted).join(", ")}))`;
    if (unsettled.length === 0) return { text: among, den: 1n };
    return {
      text: `(case when ${part?.text} not in (${unsettled.map(quoted).join(", ")}) then ${among} end)`,
      den: 1n,
    };
  },
  code: ([part], { all, options, unsettled }: Settings) => {
    const isAmong = (wanted: readonly string[]): string[] =>
      wanted.map((option) => `${part?.text} === ${all.indexOf(option)}`);
    const open = [`${part?.text} < 0`, ...isAmong(unsettled)].join(" || ");
    return { text: `(${open} ? 0 : ${isAmong(options).join(" || ")} ? 1 : 2)`, den: 1n };
  },
  words: ([part], { labels }: Settings) => `${part}为${labels.join("或")}`,
  examples: [
    { given: ["within"], settings: settled, gives: true },
    { given: ["over"], settings: settled, gives: false },
    { given: [null], settings: settled, gives: null },
    { given: ["disputed"], settings: { ...settled, unsettled: ["disputed"] }, gives: null },
    { given: ["over"], settings: { ...settled, unsettled: ["disputed"] }, gives: false },
  ],
};
