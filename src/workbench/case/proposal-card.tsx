/** What the rules propose and why. The machine proposes; the official decides. */
import { Alert } from "antd";
import type { Problem, ProposalWire } from "#wire";
import { Section } from "#ui";
import { MissingFacts } from "../pieces/missing-facts.tsx";
import { NearestChanges } from "../pieces/nearest-changes.tsx";
import { Verdict } from "../pieces/verdict.tsx";
import { words } from "../words.ts";
import { Proofs } from "../pieces/proofs.tsx";

export const ProposalCard = ({ proposal, problem }: { proposal: ProposalWire | null; problem: Problem | null }) => (
  <Section title={words.case.proposal}>
    {problem === null ? null : <Alert type="warning" showIcon title={problem.title} description={problem.next} />}
    {proposal === null ? (
      problem === null ? (
        <p className="xm-quiet">{words.case.noProposal}</p>
      ) : null
    ) : (
      <div className="xm-stack">
        <Verdict proposal={proposal} />
        <MissingFacts missing={proposal.missing} />
        <NearestChanges nearest={proposal.nearest} />
        <p className="xm-quiet wb-flat">
          {words.case.basedOn(proposal.edition, proposal.on)}。{words.case.proposalNote}
        </p>
        <Proofs proposal={proposal} />
      </div>
    )}
  </Section>
);
