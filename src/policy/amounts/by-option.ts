/** 按选项取值 · One amount for each option of a choice; only the one that is chosen is looked at. */
import type { Value } from "../kinds/value-kind.ts";
import type { RowOperator } from "../node.ts";
import { common, guarded } from "./combined.ts";

interface Settings {
  /** All options in the order of the amounts. */
  readonly all: readonly string[];
  readonly labels: readonly string[];
  /** Options under which the matter is disputed: no amount yet. */
  readonly unsettled: readonly string[];
}

const quoted = (option: string): string => `'${option.replace(/'/g, "''")}'`;
const chosen = (choice: Value, { all, unsettled }: Settings): readonly number[] => {
  const index = typeof choice === "string" && !unsettled.includes(choice) ? all.indexOf(choice) : -1;
  return index < 0 ? [] : [index + 1];
};
const settings: Settings = { all: ["difference", "tier"], labels: ["补差", "分档"], unsettled: [] };

export const byOption: RowOperator = {
  name: "byOption",
  gathers: false,
  neverNegative: "withItsParts",
  picks: (choice, given: Settings) => chosen(choice ?? null, given),
  evaluate: (parts, given: Settings) => {
    const [index] = chosen(parts[0] ?? null, given);
    return index === undefined ? null : (parts[index] ?? null);
  },
  sql: ([choice, ...amounts], { all, unsettled }: Settings) => {
    const { texts, den } = common(amounts);
    const cases = all.flatMap((option, index) =>
      unsettled.includes(option) ? [] : [` when ${quoted(option)} then ${texts[index]}`],
    );
    return { text: `(case ${choice?.text}${cases.join("")} end)`, den };
  },
  code: ([choice, ...amounts], { all, unsettled }: Settings) => {
    const { texts, den } = common(amounts, guarded);
    const cases = all.flatMap((option, index) =>
      unsettled.includes(option) ? [] : [`${choice?.text} === ${index} ? ${texts[index]} : `],
    );
    return { text: `(${cases.join("")}NaN)`, den };
  },
  words: ([choice, ...amounts], { labels }: Settings) =>
    `视${choice}而定：${labels.map((label, index) => `${label}的为${amounts[index]}`).join("；")}`,
  examples: [
    { given: ["difference", 100, 50], settings, gives: 100 },
    { given: ["tier", [100, 12], 50], settings, gives: 50 },
    { given: ["tier", null, 50], settings, gives: 50 },
    { given: ["difference", null, 50], settings, gives: null },
    { given: [null, 50, 50], settings, gives: null },
    { given: ["tier", 100, 50], settings: { ...settings, unsettled: ["tier"] }, gives: null },
  ],
};
