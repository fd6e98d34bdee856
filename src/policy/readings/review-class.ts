/** 复核类别 · How soon a household is looked at again, by its facts. */
import { reviewClasses } from "../declare/afterwards.ts";
import type { Duration } from "../declare/duration.ts";
import type { HouseholdFacts, Service } from "../declare/service.ts";
import { evaluate } from "./evaluate.ts";

export interface ReviewTerm {
  /** As the service names the class; null where there is only one. */
  readonly label: string | null;
  readonly every: Duration;
}

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
