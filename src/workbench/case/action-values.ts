/** What an act's form holds while it is being filled. */
import type { ActionField, ActionWire, CaseView, Fact } from "#wire";
import type { Facts } from "../api/cases.ts";

export interface FactsInput {
  household: Facts;
  members: { personId: number; facts: Facts }[];
}
export type ActionValues = Readonly<Record<string, string | null | FactsInput>>;

const pick = (facts: Facts, keys: readonly string[]): Facts =>
  Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));

/** The facts of one step as they stand, so that what is known is shown and not asked again. */
const factsOf = (field: ActionField, view: CaseView): FactsInput => ({
  household: pick(view.household.facts, [
    ...(field.facts?.household ?? []),
    ...Object.keys(field.facts?.householdLists ?? {}),
  ]),
  members: view.household.members.map(({ personId, facts }) => ({
    personId,
    facts: pick(facts, [...(field.facts?.member ?? []), ...Object.keys(field.facts?.memberLists ?? {})]),
  })),
});

interface Start {
  view: CaseView;
  /** The business date, which a date field begins with: most acts are entered on the day they are done. */
  today: string;
}

const begin: Record<ActionField["kind"], (field: ActionField, start: Start) => string | null | FactsInput> = {
  text: () => null,
  choice: () => null,
  // What may be left out begins empty.
  date: ({ required }, { today }) => (required ? today : null),
  facts: (field, { view }) => factsOf(field, view),
};

export const emptyInput = (action: ActionWire, start: Start): ActionValues =>
  Object.fromEntries(action.input.map((field) => [field.key, begin[field.kind](field, start)]));

/** Whether every required field has something; whether it is right the server says. */
export const isComplete = (action: ActionWire, values: ActionValues): boolean =>
  action.input.every((field) => {
    const value = values[field.key];
    return !field.required || (typeof value === "string" ? value.trim() !== "" : value !== null && value !== undefined);
  });

/** One fact changed: at the household when `personId` is null. */
export const withFact = (
  input: FactsInput,
  change: { personId: number | null; key: string; value: Fact },
): FactsInput =>
  change.personId === null
    ? { ...input, household: { ...input.household, [change.key]: change.value } }
    : {
        ...input,
        members: input.members.map((member) =>
          member.personId === change.personId
            ? { ...member, facts: { ...member.facts, [change.key]: change.value } }
            : member,
        ),
      };
