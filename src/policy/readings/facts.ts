/** Reads what a person or a file gave for the fields of a service: all faults at once, nothing half-read. */
import type { Applicant } from "../declare/household.ts";
import type { Facts, HouseholdFacts } from "../declare/service.ts";
import type { JsonSchema } from "../kinds/kind.ts";
import type { Stored } from "../kinds/value-kind.ts";
import type { FieldNode } from "../node.ts";

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

/** Reads the fields of one object; unknown keys are faults, because a misspelt key would silently be "not known". */
export const readFields = (
  fields: readonly FieldNode[],
  given: Given,
  at: string,
  allowed = new Set<string>(),
): Read<Facts> => {
  const issues: Issue[] = Object.keys(given)
    .filter((key) => !allowed.has(key) && !fields.some((field) => field.settings.key === key))
    .map((key) => ({ at: `${at}.${key}`, code: "unknown-field", says: `没有名为“${key}”的填写项，请核对字段名` }));
  const facts: Record<string, Stored> = {};
  for (const { kind, settings, label } of fields) {
    const value = given[settings.key];
    if (value === undefined || value === null || value === "") continue;
    const parsed = kind.parse(value);
    if (parsed.ok) facts[settings.key] = kind.store(parsed.value);
    else
      issues.push({ at: `${at}.${settings.key}`, code: parsed.code, says: `${label ?? settings.key}：${parsed.says}` });
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: facts };
};

/** Reads a household with its members. */
export const readHousehold = (applicant: Applicant, given: Given & { members?: unknown }): Read<HouseholdFacts> => {
  const { members, ...own } = given;
  if (!Array.isArray(members) || members.length === 0)
    return {
      ok: false,
      issues: [{ at: "household.members", code: "no-members", says: "至少要有一名共同生活的家庭成员" }],
    };
  const household = readFields(applicant.householdFields, own, "household");
  const each = members.map((member: unknown, index) =>
    typeof member === "object" && member !== null
      ? readFields(applicant.memberFields, member as Given, `household.members[${index}]`, beside)
      : ({
          ok: false,
          issues: [{ at: `household.members[${index}]`, code: "not-an-object", says: "成员资料格式不对" }],
        } as const),
  );
  const issues = [household, ...each].flatMap((read) => (read.ok ? [] : read.issues));
  if (issues.length > 0 || !household.ok) return { ok: false, issues };
  return {
    ok: true,
    value: { household: household.value, members: each.flatMap((read) => (read.ok ? [read.value] : [])) },
  };
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

/** JSON Schema of a household with its members, for HTTP, files and OpenAPI. Every field may be left out: it is then not known. */
export const householdSchema = (applicant: Applicant): JsonSchema => ({
  type: "object",
  required: ["members"],
  additionalProperties: false,
  properties: {
    ...properties(applicant.householdFields),
    members: {
      type: "array",
      minItems: 1,
      maxItems: 50,
      items: {
        type: "object",
        additionalProperties: false,
        properties: {
          ...properties(applicant.memberFields),
          name: { type: ["string", "null"], title: "姓名" },
          relation: { type: ["string", "null"], title: "与户主关系" },
          personId: { type: ["integer", "null"], title: "人员编号" },
        },
      },
    },
  },
});
