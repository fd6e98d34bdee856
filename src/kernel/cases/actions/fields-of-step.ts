/** Which facts of a service a step may fill: fields, and lists with the columns of a line. */
import {
  type FieldNode,
  householdLevel,
  type Level,
  type ListLevel,
  listsOf,
  memberLevel,
  type Service,
} from "#policy";
import type { ActionField } from "#wire";
import { stepOf } from "../state/clocks.ts";
import { lookingOffice } from "../support/support.ts";
import type { Filling } from "./action.ts";

type Fills = (field: FieldNode, officeKind: string) => boolean;

const isDeclared = ({ settings }: FieldNode): boolean => settings.foundBy === null;
const isRecorded = ({ settings }: FieldNode): boolean => settings.verifiedBy.length > 0;

/** A paper is received where the application is taken in. */
const isPaperFor = ({ settings }: FieldNode, office: string): boolean =>
  settings.paper !== undefined && settings.foundBy?.kind === office;

// What nobody else establishes is the investigator's to put right: there is no record to hold it against.
const fills: Partial<Record<Filling, Fills>> = {
  // After the grant everything is looked at again, whoever found it first.
  review: () => true,
  accept: (field, office) => isDeclared(field) || isPaperFor(field, office),
  investigate: (field, office) => field.settings.foundBy?.kind === office || (isDeclared(field) && !isRecorded(field)),
  verify: (field, office) => isRecorded(field) && (isDeclared(field) || field.settings.foundBy?.kind === office),
};

/** The facts of one row, household or member, that may be filled. */
export interface Fillable {
  readonly fields: readonly FieldNode[];
  /** Each with the columns of a line that may be filled. */
  readonly lists: readonly ListLevel[];
}

/**
 * Who may put right one column of a list may add a line that nobody declared, and so fills what the applicant could have said
 * of it; what another office alone finds stays as it is.
 */
const listOfStep = (list: ListLevel, may: (field: FieldNode) => boolean, office: string | null): ListLevel[] =>
  list.fields.some(may)
    ? [
        {
          ...list,
          fields: list.fields.filter(
            (field) => office === null || isDeclared(field) || field.settings.foundBy?.kind === office,
          ),
        },
      ]
    : [];

/** Who finds the columns of a line; null after the grant, when every column is looked at again. */
const finderOf = (verb: Filling, office: string): string | null =>
  verb === "review" ? null : verb === "accept" ? "applicant" : office;

/** The facts that the step of this verb may fill; held ones, such as the day of birth, belong to the people register. */
export const fieldsOfStep = (service: Service, verb: Filling): { household: Fillable; member: Fillable } => {
  const office = verb === "review" ? lookingOffice(service) : stepOf(service, verb).office;
  const may = (field: FieldNode): boolean => !field.settings.held && (fills[verb]?.(field, office.kind) ?? false);
  const { applicant } = service;
  const of = (fields: readonly FieldNode[], level: Level): Fillable => ({
    fields: fields.filter(may),
    lists: listsOf(applicant, level).flatMap((list) => listOfStep(list, may, finderOf(verb, office.kind))),
  });
  return { household: of(applicant.householdFields, householdLevel), member: of(applicant.memberFields, memberLevel) };
};

const keys = (fields: readonly FieldNode[]): string[] => fields.map((field) => field.settings.key);
const columns = (lists: readonly ListLevel[]): Record<string, string[]> =>
  Object.fromEntries(lists.map(({ level, fields }) => [level.key, keys(fields)]));

/** The form of those facts. */
export const factsField = (
  service: Service,
  { verb, label, required }: { verb: Filling; label: string; required: boolean },
): ActionField => {
  const { household, member } = fieldsOfStep(service, verb);
  return {
    key: "facts",
    label,
    kind: "facts",
    required,
    facts: {
      household: keys(household.fields),
      member: keys(member.fields),
      householdLists: columns(household.lists),
      memberLists: columns(member.lists),
    },
  };
};
