/** The proposal of a service for one household: what it would decide, why, and what is still missing. Never a decision. */
import type { Ruled } from "../declare/service.ts";
import { evaluate, type Evaluation, type Situation } from "./evaluate.ts";
import { missingFacts, type MissingFact } from "./missing.ts";
import { prove, type Proof } from "./proof.ts";

export interface Proposal {
  readonly service: Ruled;
  readonly eligible: boolean | null;
  /** Whole fen a month; null while not known. */
  readonly paysFen: bigint | null;
  readonly proof: { readonly eligible: Proof; readonly pays: Proof };
  readonly missing: readonly MissingFact[];
  readonly evaluation: Evaluation;
}

export const propose = (service: Ruled, situation: Situation): Proposal => {
  const evaluation = evaluate(situation);
  const [eligible, pays] = [service.proposes.eligible.node, service.proposes.pays.node];
  const [truth, amount] = [evaluation.of(eligible), evaluation.of(pays)];
  if (amount !== null && (typeof amount !== "object" || amount.d !== 1n))
    throw new Error(`${service.id} proposes an amount that is not rounded`);
  return {
    service,
    eligible: typeof truth === "boolean" ? truth : null,
    paysFen: amount === null ? null : amount.n,
    proof: { eligible: prove(evaluation, eligible), pays: prove(evaluation, pays) },
    missing: missingFacts(evaluation, [eligible, pays]),
    evaluation,
  };
};
