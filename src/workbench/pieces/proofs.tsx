/** The proofs of a proposal: whether, how much, and who decides where that depends on the case. */
import type { ProposalWire } from "#wire";
import { words } from "../words.ts";
import { ProofTree } from "./proof-tree.tsx";

export const Proofs = ({ proposal: { proof, decides } }: { proposal: ProposalWire }) => (
  <>
    <h3>{words.case.proofOf.eligible}</h3>
    <ProofTree node={proof.eligible} />
    {proof.pays === null ? null : (
      <>
        <h3>{words.case.proofOf.pays}</h3>
        <ProofTree node={proof.pays} />
      </>
    )}
    {decides.proof === null ? null : (
      <>
        <h3>{words.case.proofOf.decides(decides.label)}</h3>
        <ProofTree node={decides.proof} />
      </>
    )}
  </>
);
