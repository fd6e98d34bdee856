/** The interpreter's answer in the form the SQL reading gives. */
import { propose, writtenLocal, type CaseInput, type HouseholdFacts, type Service } from "#policy";
import type { BatchAnswer } from "./batch.ts";

export const interpret = (
  service: Service,
  facts: HouseholdFacts,
  { on, local }: Pick<CaseInput, "on" | "local">,
): BatchAnswer => {
  const { eligible, paysFen } = propose(service, { facts, on, local: writtenLocal(local) });
  return { eligible, pays: paysFen === null ? null : Number(paysFen) };
};
