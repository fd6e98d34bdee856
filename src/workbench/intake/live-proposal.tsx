/** What the rules would propose for what is written so far, and which facts are missing. */
import { useQuery } from "@tanstack/react-query";
import type { HouseholdView, ProposalWire, ServiceWire } from "#wire";
import { Section } from "#ui";
import { proposal } from "../api/services.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { useSettled } from "../pieces/use-settled.ts";
import { Verdict } from "../pieces/verdict.tsx";
import { words } from "../words.ts";
import { proposalInput, type IntakeDraft } from "./intake-draft.ts";
import { MissingByWhom } from "./missing-by-whom.tsx";

interface Props {
  service: ServiceWire | undefined;
  home: HouseholdView | undefined;
  draft: IntakeDraft;
}

const settleMs = 500;

const Preview = ({ data }: { data: ProposalWire }) => (
  <div className="xm-stack">
    <Verdict proposal={data} />
    <MissingByWhom missing={data.missing} />
    <ul className="xm-plain-list">
      {data.proof.eligible.parts.map((part) => (
        <li key={part.label} className="wb-found">
          <span>
            {part.label}
            <div className="xm-quiet">{part.filled}</div>
          </span>
        </li>
      ))}
    </ul>
    <p className="xm-quiet wb-flat">{words.intake.liveNote}</p>
  </div>
);

export const LiveProposal = ({ service, home, draft }: Props) => {
  const settled = useSettled(draft, settleMs);
  const input = service === undefined || home === undefined ? null : proposalInput({ service, home, draft: settled });
  const { data, error } = useQuery(proposal(service?.id ?? "", input));
  return (
    <aside className="wb-aside" aria-live="polite">
      <Section title={words.intake.live}>
        {input === null ? (
          <p className="xm-quiet wb-flat">{words.intake.waiting}</p>
        ) : error !== null ? (
          <Refusal error={error} />
        ) : data === undefined ? null : (
          <Preview data={data} />
        )}
      </Section>
    </aside>
  );
};
