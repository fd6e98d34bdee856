/** A household that applies: its own fields and lists, and the fields and lists of each member. */
import { householdLevel, memberLevel } from "../node.ts";
import type { Applicant } from "./applicant.ts";
import { born, place, type Born, type Fields, type Seen } from "./place-fields.ts";
import { rowsOf, type Rows } from "./rows.ts";

export type Members<M extends Fields> = Rows<Seen<M> & Born>;
export type Household<H extends Fields, M extends Fields> = Seen<H> & { readonly members: Members<M> } & {
  readonly applicant: Applicant;
};

/**
 * Declares a household. Its own fields first, then `eachMember` with the fields of every member;
 * two steps, because fields of both in one literal make the types collapse.
 */
export const household = <H extends Fields>(householdFields: H) => ({
  eachMember: <M extends Fields>(memberFields: M): Household<H, M> => {
    const own = place(householdFields, householdLevel);
    const each = place(memberFields, memberLevel);
    const birth = born(memberLevel);
    const member = { ...each.seen, ...birth.seen };
    const applicant: Applicant = {
      kind: "household",
      householdFields: own.fields,
      memberFields: [...each.fields, ...birth.fields],
      lists: [...own.lists, ...each.lists],
    };
    return { ...own.seen, members: rowsOf(memberLevel, member, birth.seen.birthDate.node), applicant };
  },
});
