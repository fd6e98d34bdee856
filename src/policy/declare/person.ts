/** One person who applies, whatever household he or she lives in. */
import { householdLevel } from "../node.ts";
import type { Applicant } from "./applicant.ts";
import { born, place, type Born, type Fields, type Seen } from "./place-fields.ts";

export type Person<F extends Fields> = Seen<F> & Born & { readonly applicant: Applicant };

/**
 * Declares a person; the age is known from the people register.
 * @example const applicant = person({ level: choice("残疾等级", { … }) }); applicant.age.atLeast(80)
 */
export const person = <F extends Fields>(fields: F): Person<F> => {
  const own = place(fields, householdLevel);
  const birth = born(householdLevel);
  const applicant: Applicant = {
    kind: "person",
    householdFields: [...own.fields, ...birth.fields],
    memberFields: [],
    lists: own.lists,
  };
  return { ...own.seen, ...birth.seen, applicant };
};
