/** An application while it is being taken in, and what is sent of it. */
import type { FieldWire, HouseholdView, ListWire, ServiceWire } from "#wire";
import type { Facts, NewCase } from "../api/cases.ts";
import type { ProposalInput } from "../api/services.ts";

export interface IntakeDraft {
  serviceId: string | null;
  householdId: number | null;
  applicantId: number | null;
  household: Facts;
  /** By person. */
  members: Readonly<Record<number, Facts>>;
}

export const emptyIntake: IntakeDraft = {
  serviceId: null,
  householdId: null,
  applicantId: null,
  household: {},
  members: {},
};

/** Only what the applicant answers; offices find the rest in their own step. */
export const asked = (fields: readonly FieldWire[]): FieldWire[] => fields.filter((field) => field.foundBy === null);

/** What the household file already says and the service asks: shown, not asked again. */
export const alreadyKnown = (service: ServiceWire, home: HouseholdView): Facts => {
  const field = service.household.find((one) => one.key === "category");
  const fits = field?.options?.some((option) => option.value === home.category) ?? false;
  return fits ? { category: home.category } : {};
};

/** Lists of which the applicant can say something. */
export const askedLists = (lists: readonly ListWire[]): ListWire[] => lists.filter((list) => list.foundBy === null);

const only = (fields: readonly FieldWire[], lists: readonly ListWire[], facts: Facts): Facts =>
  Object.fromEntries([...asked(fields), ...askedLists(lists)].map(({ key }) => [key, facts[key] ?? null]));

export const householdFacts = (service: ServiceWire, home: HouseholdView, draft: IntakeDraft): Facts =>
  only(service.household, service.householdLists, { ...alreadyKnown(service, home), ...draft.household });

/** The body of the live proposal; the standards of the household's own division count. */
export const proposalInput = (given: {
  service: ServiceWire;
  home: HouseholdView;
  draft: IntakeDraft;
}): ProposalInput => ({
  unitId: given.home.unitId,
  household: {
    ...householdFacts(given.service, given.home, given.draft),
    members: given.home.members.map((member) => ({
      name: member.name,
      birthDate: member.birthDate,
      ...only(given.service.member, given.service.memberLists, given.draft.members[member.personId] ?? {}),
    })),
  },
});

/** The body of the application; null while service, household or applicant are not chosen. */
export const newCase = (
  service: ServiceWire | undefined,
  home: HouseholdView | undefined,
  draft: IntakeDraft,
): NewCase | null =>
  service === undefined ||
  home === undefined ||
  !home.members.some((member) => member.personId === draft.applicantId) ||
  draft.applicantId === null
    ? null
    : {
        service: service.id,
        householdId: home.householdId,
        applicantId: draft.applicantId,
        facts: {
          household: householdFacts(service, home, draft),
          members: home.members.map(({ personId }) => ({
            personId,
            facts: only(service.member, service.memberLists, draft.members[personId] ?? {}),
          })),
        },
      };
