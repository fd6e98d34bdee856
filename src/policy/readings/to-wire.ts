/** A proposal as it travels: to pages, over HTTP, to the terminal and into the decision that is signed. */
import type { MissingFact as MissingWire, OutcomeWire, ParameterUsed, ProposalWire } from "#wire";
import { showHundredths } from "../exact.ts";
import type { Applicant } from "../declare/applicant.ts";
import { outcomeKind, type Ruled } from "../declare/service.ts";
import type { MissingFact } from "./missing.ts";
import { changeWords, nearestChanges } from "./nearest-change.ts";
import { about, proofWriter, type Frame } from "./proof-to-wire.ts";
import type { Proposal } from "./propose.ts";

/** How a service ends, and how its two outcomes are called. */
export const outcomeToWire = (service: Ruled): OutcomeWire => {
  const { granted, refused } = service.decides.outcomes;
  return { kind: outcomeKind(service), granted, refused };
};

/** More than a few would hide the nearest. */
const shownChanges = 3;

/** Who is asked: the office that alone finds it; for a whole list the one that finds every field of a line. */
const askedOf = (what: MissingFact["what"], { lists }: Applicant): string => {
  const fields = "op" in what ? [what] : (lists.find(({ level }) => level === what)?.fields ?? []);
  const offices = new Set(fields.map(({ settings }) => settings.foundBy?.kind ?? "applicant"));
  const [only] = offices;
  return offices.size === 1 && only !== undefined ? only : "applicant";
};

const missingToWire =
  (frame: Frame) =>
  ({ what, at, row }: MissingFact): MissingWire => ({
    at,
    label: what.label ?? at,
    askedOf: askedOf(what, frame.applicant),
    ...about(row, frame),
  });

export interface Told {
  readonly names: Frame["names"];
  readonly parameters: readonly ParameterUsed[];
  /** Also work out the nearest changes: some hundred calculations, too many for bulk work. */
  readonly nearest: boolean;
}

export const proposalToWire = (proposal: Proposal, { names, parameters, nearest }: Told): ProposalWire => {
  const { decides } = proposal;
  const { pays } = proposal.proof;
  const { situation } = proposal.evaluation;
  const { on } = situation;
  const frame: Frame = { on, names, applicant: proposal.service.applicant };
  const changes = nearest ? nearestChanges(proposal.service, situation) : [];
  const proofToWire = proofWriter(frame);
  return {
    service: proposal.service.id,
    title: proposal.service.title,
    edition: proposal.service.since,
    on,
    eligible: proposal.eligible,
    pays: proposal.paysFen === null ? null : showHundredths({ n: proposal.paysFen, d: 1n }),
    proof: {
      eligible: proofToWire(proposal.proof.eligible),
      pays: pays && proofToWire(pays),
    },
    outcome: { ...outcomeToWire(proposal.service), issues: proposal.issues },
    decides: {
      office: decides.office?.kind ?? null,
      label: decides.office?.label ?? null,
      proof: decides.proof && proofToWire(decides.proof),
    },
    missing: proposal.missing.map(missingToWire(frame)),
    open: proposal.open.map(missingToWire(frame)),
    nearest: changes.slice(0, shownChanges).map((change) => changeWords(change, names)),
    parameters: [...parameters],
  };
};
