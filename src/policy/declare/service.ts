/** Something that is applied for and decided: who applies, what is proposed, who does what by when, and worked examples. */
import type { Citation } from "#law";
import type { Stored } from "../kinds/value-kind.ts";
import type { Payable } from "../terms/payable.ts";
import type { Truth } from "../terms/truth.ts";
import type { Duration } from "./duration.ts";
import type { Applicant } from "./household.ts";
import type { Step } from "./office.ts";

/** A day, YYYY-MM-DD. */
type DayText = string;
/** A local value: one for all, or one for each category. */
export type LocalValue = number | string | Readonly<Record<string, number | string>>;

/** A case as a person writes it down: amounts in yuan, options by key or label; what is left out is not known. */
export interface CaseInput {
  /** The day the calculation is made for. */
  readonly on: DayText;
  readonly local: Readonly<Record<string, LocalValue>>;
  readonly household: Readonly<Record<string, unknown>> & {
    readonly members: readonly Readonly<Record<string, unknown>>[];
  };
}
export interface Example extends CaseInput {
  readonly name: string;
  readonly proposes: { readonly eligible: boolean | null; readonly pays: number | null };
}
export interface ReviewRule {
  readonly every: Duration;
  readonly sooner?: { readonly when: Truth; readonly every: Duration };
  readonly cite: Citation | readonly Citation[];
}
export interface ServiceDeclaration {
  readonly id: string;
  /** Prefix of case numbers, e.g. MLA. */
  readonly code: string;
  readonly title: string;
  /** First day of this edition. */
  readonly since: DayText;
  /** Its last day, written when the next edition begins; closing an edition does not change its text. */
  readonly until?: DayText;
  readonly applicant: { readonly applicant: Applicant };
  readonly proposes: { readonly eligible: Truth; readonly pays: Payable };
  readonly steps: readonly Step[];
  /** From acceptance to decision. */
  readonly within: { readonly total: Duration; readonly cite: Citation | readonly Citation[] };
  readonly review: ReviewRule;
  readonly examples: readonly Example[];
}
export interface Service extends Omit<ServiceDeclaration, "applicant"> {
  readonly applicant: Applicant;
}
/** What a proposal needs of a service: of one declared here or of an edition read back. */
export type Ruled = Pick<Service, "id" | "title" | "since" | "applicant" | "proposes">;

/** The facts of one row; a list holds the facts of its lines. */
export interface Facts {
  readonly [key: string]: Stored | readonly Facts[];
}
/** One fact of a row; null when it is not known or is a list. */
export const factOf = (facts: Facts, key: string): Stored => {
  const stored = facts[key] ?? null;
  return typeof stored === "object" ? null : stored;
};

/** A household's facts as kept in a case; members in their order. */
export interface HouseholdFacts {
  readonly household: Facts;
  readonly members: readonly Facts[];
}

/** Declares a service. The declaration is checked here, so that a mistake stops the start, not a case. */
export const service = (declaration: ServiceDeclaration): Service => {
  const verbs = declaration.steps.map((step) => step.verb);
  if (new Set(verbs).size !== verbs.length) throw new Error(`${declaration.id}: each step may occur once`);
  if (verbs[0] !== "accept" || !verbs.includes("decide"))
    throw new Error(`${declaration.id}: a procedure accepts first and decides`);
  return { ...declaration, applicant: declaration.applicant.applicant };
};
