/** Reads what a step found: fields and lists of the household and of each member, all faults at once. */
import { type FieldNode, type Facts, lineKey, linesOf, type ListLevel, readFields } from "#policy";
import type { InputIssue } from "#wire";
import type { MemberFinding } from "../state/entries.ts";
import type { FactsGiven, Filling, Situation } from "./action.ts";
import { type Fillable, fieldsOfStep } from "./fields-of-step.ts";

type Given = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Given =>
  typeof value === "object" && value !== null && !Array.isArray(value);

interface Reading {
  readonly situation: Situation;
  readonly issues: InputIssue[];
}
interface RowRead {
  readonly fillable: Fillable;
  readonly given: Given;
  /** The row as the case holds it. */
  readonly held: Facts;
  readonly at: string;
}

/** A line that names a number must be one that the case holds, and only once: else two versions of it could not be told apart. */
const numberIssues = (lines: readonly Facts[], held: readonly Facts[], at: string): InputIssue[] => {
  const numbers = lines.map((line) => line[lineKey]);
  return numbers.flatMap((number, index) => {
    if (number === undefined) return [];
    const isHeld = held.some((line) => line[lineKey] === number);
    return isHeld && numbers.indexOf(number) === index
      ? []
      : [{ at: `${at}[${index}]`, code: "no-such-line", says: "这一行与案件中的记录对不上，请刷新页面后重新填写" }];
  });
};

/** What this step may not fill of a line stays as the case holds it. */
const kept = (line: Facts, held: readonly Facts[], columns: readonly FieldNode[]): Facts => {
  const before = held.find((each) => each[lineKey] === line[lineKey]);
  const filled = new Set(columns.map(({ settings }) => settings.key));
  const others = Object.entries(line[lineKey] === undefined ? {} : (before ?? {})).filter(([key]) => !filled.has(key));
  return { ...Object.fromEntries(others), ...line };
};

const withKept = (facts: Facts, { fillable, held, at }: RowRead, issues: InputIssue[]): Facts => {
  const lists = fillable.lists.flatMap(({ level, fields }: ListLevel) => {
    const lines = linesOf(facts, level.key);
    if (lines === null) return [];
    const before = linesOf(held, level.key) ?? [];
    issues.push(...numberIssues(lines, before, `${at}.${level.key}`));
    return [[level.key, lines.map((line) => kept(line, before, fields))] as const];
  });
  return { ...facts, ...Object.fromEntries(lists) };
};

const readRow = ({ issues }: Reading, row: RowRead): Facts => {
  const read = readFields(row.fillable, row.given, row.at);
  if (read.ok) return withKept(read.value, row, issues);
  issues.push(...read.issues);
  return {};
};

const readMember = (reading: Reading, fillable: Fillable, at: string, given: unknown): MemberFinding[] => {
  const { issues, situation } = reading;
  const { members, facts: held } = situation.state;
  const personId = isObject(given) ? given["personId"] : undefined;
  const facts = isObject(given) ? (given["facts"] ?? {}) : undefined;
  const position = members.findIndex((each) => each.personId === personId);
  const member = members[position];
  if (!member || !isObject(facts)) {
    issues.push({ at, code: "not-a-member", says: "所填人员不是本件的家庭成员，请刷新页面后重新填写" });
    return [];
  }
  const row = { fillable, given: facts, held: held.members[position] ?? {}, at: `${at}.facts` };
  return [{ personId: member.personId, facts: readRow(reading, row) }];
};

/** What was found by the step of this verb; null when nothing was filled in. */
export const readFacts = (reading: Reading, verb: Filling, given: unknown): FactsGiven | null => {
  const { issues, situation } = reading;
  const members = isObject(given) ? (given["members"] ?? []) : undefined;
  const household = isObject(given) ? (given["household"] ?? {}) : undefined;
  if (!isObject(household) || !Array.isArray(members)) {
    issues.push({ at: "facts", code: "not-an-object", says: "填写内容格式不对，请刷新页面后重新填写" });
    return null;
  }
  const step = fieldsOfStep(situation.service, verb);
  const held = situation.state.facts.household;
  const found = readRow(reading, { fillable: step.household, given: household, held, at: "facts.household" });
  const findings = members
    .flatMap((member: unknown, index) => readMember(reading, step.member, `facts.members[${index}]`, member))
    .filter(({ facts }) => Object.keys(facts).length > 0);
  return Object.keys(found).length === 0 && findings.length === 0 ? null : { household: found, members: findings };
};
