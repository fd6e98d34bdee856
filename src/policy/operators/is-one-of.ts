/** 属于 · A choice is one of the named options. */
import type { RowOperator } from "../node.ts";

interface Settings {
  /** Options under which the matter is disputed: the answer is not known yet. */
  readonly unsettled: readonly string[];
  readonly options: readonly string[];
  readonly labels: readonly string[];
  /** Of the options in the whole list, for the columnar loop. */
  readonly positions: readonly number[];
  readonly unsettledPositions: readonly number[];
}

const quoted = (option: string): string => `'${option.replace(/'/g, "''")}'`;

const settled = { options: ["within", "exempt"], unsettled: [], labels: [], positions: [], unsettledPositions: [] };

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
  code: ([part], { positions, unsettledPositions }: Settings) => {
    const isAt = (places: readonly number[]): string =>
      places.map((place) => `${part?.text} === ${place}`).join(" || ");
    const open = [`${part?.text} < 0`, ...(unsettledPositions.length > 0 ? [isAt(unsettledPositions)] : [])].join(
      " || ",
    );
    return { text: `(${open} ? 0 : ${isAt(positions)} ? 1 : 2)`, den: 1n };
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
