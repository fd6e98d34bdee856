/** Reads what an official filled in for an action: all faults at once, nothing half-read. */
import { invalidInput } from "#kernel/problems";
import { parseDay } from "#policy";
import type { ActionField, InputIssue } from "#wire";
import type { Action, FactsGiven, Given, Situation } from "./action.ts";
import { readFacts } from "./read-facts.ts";

export type Input = Readonly<Record<string, unknown>>;
type Fault = Omit<InputIssue, "at">;
type Text = { readonly text: string } | Fault;

const longest = 2000;
const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

const readText = (field: ActionField, value: unknown): Text => {
  if (typeof value !== "string") return { code: "not-a-text", says: `${field.label}：请填写文字` };
  const text = value.trim();
  if (text.length > longest) return { code: "too-long", says: `${field.label}：最多 ${longest} 字，请精简或另附材料` };
  return { text };
};

const readChoice = (field: ActionField, value: unknown): Text => {
  const option = field.options?.find((each) => each.value === value || each.label === value);
  const labels = (field.options ?? []).map((each) => each.label).join("、");
  return option ? { text: option.value } : { code: "not-an-option", says: `${field.label}：请从 ${labels} 中选择` };
};

const readDate = (field: ActionField, value: unknown): Text => {
  const day = typeof value === "string" ? parseDay(value) : null;
  return day === null
    ? { code: "not-a-day", says: `${field.label}：请填写真实存在的日期，例如 2025-03-20` }
    : { text: day };
};

const readers = { text: readText, choice: readChoice, date: readDate } as const;

const isAsked = ({ facts }: ActionField): boolean =>
  facts !== undefined &&
  [facts.household, facts.member, Object.keys(facts.householdLists), Object.keys(facts.memberLists)].some(
    (keys) => keys.length > 0,
  );

interface Reading {
  readonly situation: Situation;
  readonly issues: InputIssue[];
}

/**
 * The input of an action as its fields describe it. Facts left empty stay unknown.
 * @throws invalidInput with every fault
 */
export const readInput = (action: Action, situation: Situation, input: Input): Given => {
  const reading: Reading = { situation, issues: [] };
  const text: Record<string, string> = {};
  let facts: FactsGiven | null = null;
  const fields = action.input(situation);
  for (const field of fields) {
    const value = input[field.key];
    if (field.kind === "facts") {
      const filling = action.fills ?? action.verb;
      if (filling !== null && !isEmpty(value)) facts = readFacts(reading, filling, value);
      if (facts === null && field.required && isAsked(field) && reading.issues.length === 0)
        reading.issues.push({ at: field.key, code: "empty", says: `请填写“${field.label}”中的至少一项` });
    } else if (isEmpty(value)) {
      if (field.required) reading.issues.push({ at: field.key, code: "empty", says: `请填写“${field.label}”` });
    } else {
      const read = readers[field.kind](field, value);
      if ("text" in read) text[field.key] = read.text;
      else reading.issues.push({ at: field.key, ...read });
    }
  }
  for (const key of Object.keys(input).filter((each) => !fields.some((field) => field.key === each)))
    reading.issues.push({ at: key, code: "unknown-field", says: `没有名为“${key}”的填写项，请刷新页面后重试` });
  reading.issues.push(...(action.check?.(situation, text) ?? []));
  if (reading.issues.length > 0) throw invalidInput(reading.issues);
  return { text, facts };
};
