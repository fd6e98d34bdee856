/** 复核类别 · How soon a household is looked at again, by its facts. */
import { reviewClasses } from "../declare/afterwards.ts";
import type { Duration } from "../declare/duration.ts";
import { factOf, type HouseholdFacts, type Service } from "../declare/service.ts";
import { evaluate } from "./evaluate.ts";

export interface ReviewTerm {
  /** As the service names the class; null where there is only one. */
  readonly label: string | null;
  readonly every: Duration;
}

/** The class of this name, the longest where the name is not known; null for a service without reviews. */
export const reviewTermNamed = ({ review }: Pick<Service, "review">, name: string | null): ReviewTerm | null => {
  if (!review) return null;
  const { label = null, every } = reviewClasses(review).find((each) => each.label === name) ?? review;
  return { label, every };
};

/** 复核类别 · The names of the classes of a service, those looked at sooner first. */
export const reviewLabels = ({ review }: Pick<Service, "review">): readonly string[] =>
  review ? [...reviewClasses(review), review].flatMap(({ label }) => (label === undefined ? [] : [label])) : [];

/** Null for a service without reviews. What is not known is looked at sooner. */
export const reviewTermOf = (
  { id, review }: Pick<Service, "id" | "review">,
  { facts, on }: { readonly facts: HouseholdFacts; readonly on: string },
): ReviewTerm | null => {
  if (!review) return null;
  const local = (): never => {
    throw new Error(`${id}: how soon a review comes does not depend on local values`);
  };
  const { of } = evaluate({ facts, on, local });
  const { label = null, every } = reviewClasses(review).find(({ when }) => of(when.node) !== false) ?? review;
  return { label, every };
};

/** A change that is announced: the day of the fact, and by how many years and days it is looked at after or before it. */
export interface Announced {
  readonly day: string;
  readonly years: number;
  readonly before: number;
  readonly label: string;
}

/** What the facts of the members announce, in no order. */
export const announcedBy = (
  { review }: Pick<Service, "review">,
  { members }: Pick<HouseholdFacts, "members">,
): readonly Announced[] =>
  (review?.foreseen ?? []).flatMap(({ day, years, before, label }) =>
    members.flatMap((member) => {
      const stored = factOf(member, day.settings.key);
      return typeof stored === "string" ? [{ day: stored, years, before, label }] : [];
    }),
  );
