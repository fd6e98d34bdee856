/** The procedure as it runs in one case: declared, with the decision delegated, or decided by the office beyond the limit. */
import { decidedOtherwise, delegatedProcedure, type Service } from "#policy";
import type { CaseState } from "./case-state.ts";

export const procedureOf = (
  declared: Service,
  { delegation, decider }: Pick<CaseState, "delegation" | "decider">,
): Service => {
  const service = delegation ? delegatedProcedure(declared) : declared;
  return decider?.otherwise ? decidedOtherwise(service) : service;
};
