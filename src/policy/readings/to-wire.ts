/** A proposal as it travels: to pages, over HTTP, to the terminal and into the decision that is signed. */
import { citationsOn, toWire } from "#law";
import type { MissingFact as MissingWire, OutcomeWire, ParameterUsed, ProofNode, ProposalWire } from "#wire";
import { showHundredths } from "../exact.ts";
import { showValue } from "../kinds/value-kind.ts";
import { householdLevel, memberLevel, type Node } from "../node.ts";
import { outcomeKind, type Ruled } from "../declare/service.ts";
import type { MissingFact } from "./missing.ts";
import { changeWords, nearestChanges } from "./nearest-change.ts";
import type { Proof } from "./proof.ts";
import type { Proposal } from "./propose.ts";
import { memberOf } from "./row.ts";

/** Names of the members by position, where they are known. */
type Names = readonly (string | null)[];

/** Whom or which line a term is about, where it is not the household. */
const about = ({ row }: Proof, names: Names): Pick<ProofNode, "member" | "line"> => {
  const member = memberOf(row);
  const isLine = row.level !== memberLevel && row.level !== householdLevel;
  return {
    ...(member === null ? {} : { member: { position: member, name: names[member] ?? null } }),
    ...(isLine ? { line: { list: row.level.label, position: row.position } } : {}),
  };
};

/** `told` is explained elsewhere on the same page, so it is named here without its parts. */
const proofToWire = (proof: Proof, on: string, names: Names, told: Node | null = null): ProofNode => ({
  label: proof.label,
  rule: proof.rule,
  filled: proof.filled,
  value:
    typeof proof.value === "boolean" || proof.value === null ? proof.value : showValue(proof.node.kind, proof.value),
  kind: proof.node.kind.sort,
  law: citationsOn(proof.citations, on).map(toWire),
  ...about(proof, names),
  parts: proof.node === told ? [] : proof.parts.map((part) => proofToWire(part, on, names, told)),
});

/** How a service ends, and how its two outcomes are called. */
export const outcomeToWire = (service: Ruled): OutcomeWire => {
  const { granted, refused } = service.decides.outcomes;
  return { kind: outcomeKind(service), granted, refused };
};

/** More than a few would hide the nearest. */
const shownChanges = 3;

const missingToWire = ({ what, at }: MissingFact): MissingWire => {
  const field = "op" in what ? what : null;
  return { at, label: what.label ?? at, askedOf: field?.settings.foundBy?.kind ?? "applicant" };
};

export interface Told {
  readonly names: Names;
  readonly parameters: readonly ParameterUsed[];
  /** Also work out the nearest changes: some hundred calculations, too many for bulk work. */
  readonly nearest: boolean;
}

export const proposalToWire = (proposal: Proposal, { names, parameters, nearest }: Told): ProposalWire => {
  const { decides } = proposal;
  const { pays } = proposal.proof;
  const { situation } = proposal.evaluation;
  const { on } = situation;
  const changes = nearest ? nearestChanges(proposal.service, situation) : [];
  return {
    service: proposal.service.id,
    title: proposal.service.title,
    edition: proposal.service.since,
    on,
    eligible: proposal.eligible,
    pays: proposal.paysFen === null ? null : showHundredths({ n: proposal.paysFen, d: 1n }),
    proof: {
      eligible: proofToWire(proposal.proof.eligible, on, names),
      pays: pays && proofToWire(pays, on, names, proposal.proof.eligible.node),
    },
    outcome: { ...outcomeToWire(proposal.service), issues: proposal.issues },
    decides: {
      office: decides.office?.kind ?? null,
      label: decides.office?.label ?? null,
      proof: decides.proof && proofToWire(decides.proof, on, names),
    },
    missing: proposal.missing.map(missingToWire),
    nearest: changes.slice(0, shownChanges).map((change) => changeWords(change, names)),
    parameters: [...parameters],
  };
};
