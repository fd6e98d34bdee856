/** People and households over time, and how they are found. */
export { changeHead } from "./change-head.ts";
export * from "./declare.ts";
export { existsInProvince, type Existence } from "./exists-in-province.ts";
export { householdOn, type Household } from "./household-on.ts";
export { insertHouseholds, type HouseholdDraft } from "./insert-households.ts";
export { insertPeople } from "./insert-people.ts";
export { joinHousehold } from "./join-household.ts";
export { leaveHousehold } from "./leave-household.ts";
export { membersOn, type MemberRow } from "./members-on.ts";
export { ageOn, personRows } from "./person-row.ts";
export type { NewPerson, PeopleDeps, PersonDraft, Sex } from "./read-person.ts";
export { registerHousehold, type NewHousehold } from "./register-household.ts";
export type { NewMember } from "./read-member.ts";
export { registerPerson } from "./register-person.ts";
export { revealId } from "./reveal-id.ts";
export { search } from "./search.ts";
