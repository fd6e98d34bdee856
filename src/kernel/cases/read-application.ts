/** Reads an application: its fields, a household's members and its applicant; all faults at once. */
import {
  type Facts,
  type FieldNode,
  type GivenApplicant,
  householdLevel,
  type ListLevel,
  listsOf,
  memberLevel,
  readApplicant,
  type Service,
} from "#policy";
import type { InputIssue } from "#wire";
import type { OpenedMember } from "./state/entries.ts";

export type GivenFacts = Readonly<Record<string, unknown>>;

export interface Application {
  readonly applicantId: number;
  readonly facts: {
    readonly household: GivenFacts;
    readonly members: readonly { readonly personId: number; readonly facts: GivenFacts }[];
  };
}

/** A member of the household as the people register has it. */
export interface RegisteredMember {
  readonly personId: number;
  readonly name: string;
  readonly relation: string;
  readonly birthDate: string | null;
}

export interface ReadApplication {
  readonly household: Facts;
  readonly members: readonly OpenedMember[];
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/** What only an office may establish is not taken from the applicant, nor in the lines of a list. */
const foundByOffice = (
  { fields, lists = [] }: { fields: readonly FieldNode[]; lists?: readonly ListLevel[] },
  given: GivenFacts,
  at: string,
): InputIssue[] => [
  ...lists.flatMap(({ level, fields: columns }) => {
    const lines: unknown = given[level.key];
    return Array.isArray(lines)
      ? lines.flatMap((line: GivenFacts, index) =>
          foundByOffice({ fields: columns }, line ?? {}, `${at}.${level.key}[${index}]`),
        )
      : [];
  }),
  ...fields.flatMap(({ settings, label }) =>
    settings.foundBy && isGiven(given[settings.key])
      ? [
          {
            at: `${at}.${settings.key}`,
            code: "found-by-office",
            says: `“${label ?? settings.key}”由${settings.foundBy.label}调查认定，申请时请留空`,
          },
        ]
      : [],
  ),
];

const memberIssues = (application: Application, registered: ReadonlyMap<number, RegisteredMember>): InputIssue[] => {
  const { applicantId, facts } = application;
  const issues: InputIssue[] = [];
  const seen = new Set<number>();
  facts.members.forEach(({ personId }, index) => {
    const at = `household.members[${index}].personId`;
    if (!registered.has(personId))
      issues.push({ at, code: "not-in-household", says: "该人员现在不是这个家庭的成员，请先办理家庭成员登记" });
    if (seen.has(personId)) issues.push({ at, code: "named-twice", says: "同一成员填写了两次，请删除其中一行" });
    seen.add(personId);
  });
  if (!seen.has(applicantId))
    issues.push({ at: "applicantId", code: "not-a-member", says: "申请人应当是共同生活的家庭成员之一" });
  return issues;
};

/** The facts as they will stand in the first entry; the days of birth come from the people register. */
export const readApplication = (
  { applicant }: Service,
  application: Application,
  members: readonly RegisteredMember[],
):
  | { readonly ok: true; readonly value: ReadApplication }
  | { readonly ok: false; readonly issues: readonly InputIssue[] } => {
  const registered = new Map(members.map((member) => [member.personId, member]));
  const { household, members: given } = application.facts;
  const read = readApplicant(applicant, {
    household: { ...household, members: given.map((member) => member.facts) },
  });
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...foundByOffice(
      { fields: applicant.householdFields, lists: listsOf(applicant, householdLevel) },
      household,
      "household",
    ),
    ...given.flatMap(({ facts }, index) =>
      foundByOffice(
        { fields: applicant.memberFields, lists: listsOf(applicant, memberLevel) },
        facts,
        `household.members[${index}]`,
      ),
    ),
    ...memberIssues(application, registered),
  ];
  if (!read.ok || issues.length > 0) return { ok: false, issues };
  const opened = given.flatMap(({ personId }, index): OpenedMember[] => {
    const member = registered.get(personId);
    if (!member) return [];
    const { name, relation, birthDate } = member;
    const held = birthDate === null ? {} : { birthDate };
    return [{ personId, name, relation, facts: { ...read.value.members[index], ...held } }];
  });
  return { ok: true, value: { household: read.value.household, members: opened } };
};

/** The facts of a person or an organisation as they will stand in the first entry. */
export const readOwnFacts = (
  { applicant }: Service,
  given: GivenApplicant,
): { readonly ok: true; readonly value: Facts } | { readonly ok: false; readonly issues: readonly InputIssue[] } => {
  const read = readApplicant(applicant, given);
  const issues = [
    ...(read.ok ? [] : read.issues),
    ...foundByOffice(
      { fields: applicant.householdFields, lists: listsOf(applicant, householdLevel) },
      given[applicant.kind] ?? {},
      applicant.kind,
    ),
  ];
  return read.ok && issues.length === 0 ? { ok: true, value: read.value.household } : { ok: false, issues };
};
