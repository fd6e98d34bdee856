/** The proposal of a service for one household: what it would decide, why, and what is still missing. Never a decision. */
import { outcomesOf, type Ruled } from "../declare/service.ts";
import type { OfficeHandle } from "../node.ts";
import { evaluate, type Evaluation, type Situation } from "./evaluate.ts";
import { missingFacts, openFacts, type MissingFact } from "./missing.ts";
import { prover, type Proof, type Prover } from "./proof.ts";

export interface Proposal {
  readonly service: Ruled;
  readonly eligible: boolean | null;
  /** Whole fen, each month or once; null while not known, and where no money is paid. */
  readonly paysFen: bigint | null;
  readonly proof: { readonly eligible: Proof; readonly pays: Proof | null };
  /** Who decides, and why it is that office where it depends on the case; null while that is not known. */
  readonly decides: { readonly office: OfficeHandle | null; readonly proof: Proof | null };
  /** The title of the document that is issued; null where money is paid, and while it is not known which. */
  readonly issues: string | null;
  /** What must be found next before the answer can be known. */
  readonly missing: readonly MissingFact[];
  /** Every unknown fact that can still change the answer. */
  readonly open: readonly MissingFact[];
  readonly evaluation: Evaluation;
}

const decides = ({ decides: { office, limit } }: Ruled, evaluation: Evaluation, prove: Prover): Proposal["decides"] => {
  if (!limit) return { office, proof: null };
  const within = evaluation.of(limit.when.node);
  return {
    office: within === null ? null : within === true ? office : limit.otherwise,
    proof: prove(limit.when.node),
  };
};

const issues = ({ proposes }: Ruled, evaluation: Evaluation): string | null => {
  if (!proposes.issues) return null;
  const { by, titles } = proposes.issues;
  const option = evaluation.of(by);
  return typeof option === "string" ? (titles[option] ?? null) : null;
};

/** Only the answer, without its reasons: for many applicants. */
export const workOut = (
  { id, proposes }: Ruled,
  situation: Situation,
): Pick<Proposal, "eligible" | "paysFen" | "evaluation"> => {
  const evaluation = evaluate(situation);
  const truth = evaluation.of(proposes.eligible.node);
  const amount = proposes.pays ? evaluation.of(proposes.pays.node) : null;
  if (amount !== null && (typeof amount !== "object" || amount.d !== 1n))
    throw new Error(`${id} proposes an amount that is not rounded`);
  return {
    eligible: typeof truth === "boolean" ? truth : null,
    paysFen: amount === null ? null : amount.n,
    evaluation,
  };
};

export const propose = (service: Ruled, situation: Situation): Proposal => {
  const [eligible, pays] = [service.proposes.eligible.node, service.proposes.pays?.node ?? null];
  const sought = { outcomes: outcomesOf(service), root: service.applicant.kind };
  const { evaluation, ...answer } = workOut(service, situation);
  const prove = prover(evaluation);
  return {
    service,
    ...answer,
    proof: { eligible: prove(eligible), pays: pays && prove(pays) },
    decides: decides(service, evaluation, prove),
    issues: issues(service, evaluation),
    missing: missingFacts(evaluation, sought),
    open: openFacts(evaluation, sought),
    evaluation,
  };
};
