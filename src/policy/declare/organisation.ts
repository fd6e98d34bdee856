/** An organisation that applies: known by its 统一社会信用代码, name and seat from the register of organisations. */
import { householdLevel } from "../node.ts";
import type { Applicant } from "./applicant.ts";
import { place, type Fields, type Seen } from "./place-fields.ts";

export type Organisation<F extends Fields> = Seen<F> & { readonly applicant: Applicant };

/** @example const institution = organisation({ beds: count("全托床位", "张") }); institution.beds.atLeast(10) */
export const organisation = <F extends Fields>(fields: F): Organisation<F> => {
  const { seen, fields: own, lists } = place(fields, householdLevel);
  const applicant: Applicant = { kind: "organisation", householdFields: own, memberFields: [], lists };
  return { ...seen, applicant };
};
