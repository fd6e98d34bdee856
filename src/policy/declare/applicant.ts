/** Who applies: a household with its members, one person, or an organisation; what is asked of it, and what a register holds already. */
import type { FieldNode, Level } from "../node.ts";
import type { ListLevel } from "./list.ts";

export type ApplicantKind = "household" | "person" | "organisation";

export const applicantLabels: Readonly<Record<ApplicantKind, string>> = {
  household: "家庭",
  person: "个人",
  organisation: "单位",
};

export interface Applicant {
  readonly kind: ApplicantKind;
  /** The fields of the household, the person or the organisation itself. */
  readonly householdFields: readonly FieldNode[];
  /** Only a household has members. */
  readonly memberFields: readonly FieldNode[];
  /** The lists of the applicant and of the members, each with the fields of one line. */
  readonly lists: readonly ListLevel[];
}

/** The lists that stand in the rows of a level. */
export const listsOf = ({ lists }: Applicant, above: Level): readonly ListLevel[] =>
  lists.filter(({ level }) => level.above === above);
