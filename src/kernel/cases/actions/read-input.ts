/** Reads what an official filled in for an action: all faults at once, nothing half-read. */
import { invalidInput } from "#kernel/problems";
import { parseDay, readFields, type FieldNode, type Verb } from "#policy";
import type { ActionField, InputIssue } from "#wire";
import type { Action, FactsGiven, Given, Situation } from "./action.ts";
import { fieldsOfStep } from "./fields-of-step.ts";
import type { MemberFinding } from "../state/entries.ts";

export type Input = Readonly<Record<string, unknown>>;
type Fault = Omit<InputIssue, "at">;
type Text = { readonly text: string } | Fault;

const longest = 2000;
const isObject = (value: unknown): value is Input =>
  typeof value === "object" && value !== null && !Array.isArray(value);
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
  facts !== undefined && facts.household.length + facts.member.length > 0;

interface Reading {
  readonly situation: Situation;
  readonly issues: InputIssue[];
}

const readMember = (reading: Reading, fields: readonly FieldNode[], at: string, given: unknown): MemberFinding[] => {
  const { issues, situation } = reading;
  const personId = isObject(given) ? given["personId"] : undefined;
  const facts = isObject(given) ? (given["facts"] ?? {}) : undefined;
  const member = situation.state.members.find((each) => each.personId === personId);
  if (!member || !isObject(facts)) {
    issues.push({ at, code: "not-a-member", says: "所填人员不是本件的家庭成员，请刷新页面后重新填写" });
    return [];
  }
  const read = readFields({ fields }, facts, `${at}.facts`);
  if (!read.ok) issues.push(...read.issues);
  return read.ok ? [{ personId: member.personId, facts: read.value }] : [];
};

const readFacts = (reading: Reading, verb: Verb, given: unknown): FactsGiven | null => {
  const { issues, situation } = reading;
  const members = isObject(given) ? (given["members"] ?? []) : undefined;
  const household = isObject(given) ? (given["household"] ?? {}) : undefined;
  if (!isObject(household) || !Array.isArray(members)) {
    issues.push({ at: "facts", code: "not-an-object", says: "填写内容格式不对，请刷新页面后重新填写" });
    return null;
  }
  const fields = fieldsOfStep(situation.service, verb);
  const own = readFields({ fields: fields.household }, household, "facts.household");
  if (!own.ok) issues.push(...own.issues);
  const each = members.flatMap((member: unknown, index) =>
    readMember(reading, fields.member, `facts.members[${index}]`, member),
  );
  const findings = each.filter(({ facts }) => Object.keys(facts).length > 0);
  const found = own.ok ? own.value : {};
  return Object.keys(found).length === 0 && findings.length === 0 ? null : { household: found, members: findings };
};

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
      if (action.verb !== null && !isEmpty(value)) facts = readFacts(reading, action.verb, value);
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
