/** Reads what a person or a file gave for the fields of a service: all faults at once, nothing half-read. */
import { applicantLabels, listsOf, type Applicant } from "../declare/applicant.ts";
import type { Facts, GivenApplicant, HouseholdFacts } from "../declare/service.ts";
import type { JsonSchema } from "../kinds/kind.ts";
import type { Stored } from "../kinds/value-kind.ts";
import { lineKey, type ListLevel } from "../declare/list.ts";
import { householdLevel, memberLevel, type FieldNode, type Level } from "../node.ts";

export interface Issue {
  /** Path of the field, e.g. "household.members[1].income". */
  readonly at: string;
  readonly code: string;
  readonly says: string;
}
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] };

type Given = Readonly<Record<string, unknown>>;

/** Keys that travel with a member but are not facts of the service. */
const beside = new Set(["name", "personId", "relation"]);

interface Shape {
  readonly fields: readonly FieldNode[];
  /** The lists that may stand beside the fields. */
  readonly lists?: readonly ListLevel[];
  /** The rows are lines of a list and may carry their number. */
  readonly numbered?: true;
  /** Further keys that are let through unread. */
  readonly beside?: ReadonlySet<string>;
}

/** Reads the fields and lists of one row; unknown keys are faults, because a misspelt key would silently be "not known". */
export const readFields = ({ fields, lists = [], numbered, beside }: Shape, given: Given, at: string): Read<Facts> => {
  const known = new Set([...fields.map(({ settings }) => settings.key), ...lists.map(({ level }) => level.key)]);
  if (numbered) known.add(lineKey);
  const issues: Issue[] = Object.keys(given)
    .filter((key) => !known.has(key) && !beside?.has(key))
    .map((key) => ({ at: `${at}.${key}`, code: "unknown-field", says: `没有名为“${key}”的填写项，请核对字段名` }));
  const facts: Record<string, Stored | readonly Facts[]> = {};
  const line = numbered ? given[lineKey] : undefined;
  if (typeof line === "number" && Number.isSafeInteger(line) && line > 0) facts[lineKey] = line;
  for (const { kind, settings, label } of fields) {
    const value = given[settings.key];
    if (value === undefined || value === null || value === "") continue;
    const parsed = kind.parse(value);
    if (parsed.ok) facts[settings.key] = kind.store(parsed.value);
    else
      issues.push({ at: `${at}.${settings.key}`, code: parsed.code, says: `${label ?? settings.key}：${parsed.says}` });
  }
  for (const { level, fields: columns } of lists) {
    const value = given[level.key];
    if (value === undefined || value === null) continue;
    const read = readRows({ fields: columns, numbered: true }, value, { at: `${at}.${level.key}`, label: level.label });
    if (read.ok) facts[level.key] = read.value;
    else issues.push(...read.issues);
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: facts };
};

const isRow = (given: unknown): given is Given => typeof given === "object" && given !== null && !Array.isArray(given);

const readRows = (
  shape: Shape,
  given: unknown,
  { at, label }: { at: string; label: string },
): Read<readonly Facts[]> => {
  if (!Array.isArray(given)) return { ok: false, issues: [{ at, code: "not-a-list", says: `${label}应当是一个列表` }] };
  const read = given.map((row: unknown, index): Read<Facts> =>
    isRow(row)
      ? readFields(shape, row, `${at}[${index}]`)
      : {
          ok: false,
          issues: [{ at: `${at}[${index}]`, code: "not-an-object", says: `${label}第 ${index + 1} 行格式不对` }],
        },
  );
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
};

const readMembers = (applicant: Applicant, members: unknown): Read<readonly Facts[]> => {
  if (applicant.kind !== "household") return { ok: true, value: [] };
  const at = "household.members";
  if (!Array.isArray(members) || members.length === 0)
    return { ok: false, issues: [{ at, code: "no-members", says: "至少要有一名共同生活的家庭成员" }] };
  const shape = { fields: applicant.memberFields, lists: listsOf(applicant, memberLevel), beside };
  return readRows(shape, members, { at, label: "家庭成员" });
};

/** Reads a household with its members, a person or an organisation, given under the key of its kind. */
export const readApplicant = (applicant: Applicant, input: GivenApplicant): Read<HouseholdFacts> => {
  const { kind } = applicant;
  const given: unknown = input[kind];
  if (!isRow(given))
    return { ok: false, issues: [{ at: kind, code: "required", says: `请写明申请的${applicantLabels[kind]}` }] };
  const { members, ...rest } = given;
  const shape = {
    fields: applicant.householdFields,
    lists: listsOf(applicant, householdLevel),
    ...(kind === "household" ? {} : { beside }),
  };
  const own = readFields(shape, kind === "household" ? rest : given, kind);
  const each = readMembers(applicant, members);
  if (own.ok && each.ok) return { ok: true, value: { household: own.value, members: each.value } };
  return { ok: false, issues: [own, each].flatMap((read) => (read.ok ? [] : read.issues)) };
};

const properties = (fields: readonly FieldNode[]): JsonSchema =>
  Object.fromEntries(
    fields.map(({ kind, label, settings }) => [
      settings.key,
      {
        anyOf: [kind.schema, { type: "null" }],
        title: label,
        ...(settings.help ? { description: settings.help } : {}),
      },
    ]),
  );

const number: JsonSchema = { [lineKey]: { type: ["integer", "null"], minimum: 1, title: "行号" } };

const lines = (applicant: Applicant, above: Level): JsonSchema =>
  Object.fromEntries(
    listsOf(applicant, above).map(({ level, fields, help }) => {
      const items = { type: "object", additionalProperties: false, properties: { ...properties(fields), ...number } };
      const array = { type: ["array", "null"], maxItems: 200, items, title: level.label };
      return [level.key, { ...array, ...(help ? { description: help } : {}) }];
    }),
  );

/** What may travel with a person. */
const besideSchema: JsonSchema = {
  name: { type: ["string", "null"], title: "姓名" },
  relation: { type: ["string", "null"], title: "与户主关系" },
  personId: { type: ["integer", "null"], title: "人员编号" },
};

const membersSchema = (applicant: Applicant): JsonSchema => ({
  type: "array",
  minItems: 1,
  maxItems: 50,
  items: {
    type: "object",
    additionalProperties: false,
    properties: { ...properties(applicant.memberFields), ...lines(applicant, memberLevel), ...besideSchema },
  },
});

/** JSON Schema of an applicant, for HTTP, files and OpenAPI. Every field may be left out: it is then not known. */
export const applicantSchema = (applicant: Applicant): JsonSchema => {
  const own = { ...properties(applicant.householdFields), ...lines(applicant, householdLevel) };
  const isHousehold = applicant.kind === "household";
  return {
    type: "object",
    ...(isHousehold ? { required: ["members"] } : {}),
    additionalProperties: false,
    properties: { ...own, ...(isHousehold ? { members: membersSchema(applicant) } : besideSchema) },
  };
};
