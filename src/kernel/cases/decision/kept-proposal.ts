/** A proposal as decisions keep it: those made before a service said how it ends, and who decides, do not say it. */
import type { ProposalWire } from "#wire";

type SaidLater = "outcome" | "decides" | "open";
export type KeptProposal = Omit<ProposalWire, SaidLater> & Partial<Pick<ProposalWire, SaidLater>>;

/** All of them granted an allowance, in these words. */
const before: ProposalWire["outcome"] = { kind: "month", granted: "予以确认", refused: "不予确认", issues: null };

/** What it says of how the service ends; signatures are of the text, so these words must not change. */
export const endingOf = ({ outcome }: KeptProposal): ProposalWire["outcome"] => outcome ?? before;

/** As pages and letters read it. */
export const shownProposal = (kept: KeptProposal): ProposalWire => ({
  ...kept,
  outcome: endingOf(kept),
  decides: kept.decides ?? { office: null, label: null, proof: null },
  open: kept.open ?? [],
});
