/** A proposal as it travels: to pages, over HTTP, to the terminal and into the decision that is signed. */
import { citationsOn, toWire } from "#law";
import type { MissingFact as MissingWire, OutcomeWire, ParameterUsed, ProofNode, ProposalWire } from "#wire";
import { showHundredths } from "../exact.ts";
import { showValue } from "../kinds/value-kind.ts";
import { householdLevel, memberLevel, type Node } from "../node.ts";
import type { Applicant } from "../declare/applicant.ts";
import { factOf, outcomeKind, type Ruled } from "../declare/service.ts";
import type { MissingFact } from "./missing.ts";
import { changeWords, nearestChanges } from "./nearest-change.ts";
import type { Proof } from "./proof.ts";
import type { Proposal } from "./propose.ts";
import { memberOf, type Row } from "./row.ts";

/** Names of the members by position, where they are known. */
type Names = readonly (string | null)[];

/** What a reader of the proposal is told besides it: the day, the names of the members, what a line is called. */
interface Frame {
  readonly on: string;
  readonly names: Names;
  readonly applicant: Applicant;
}

/** The first choice of a line names it: 工资, 轿车. */
const lineName = ({ lists }: Applicant, { level, facts }: Row): string | null => {
  const field = lists.find((list) => list.level === level)?.fields.find(({ kind }) => kind.options !== undefined);
  const stored = field ? factOf(facts, field.settings.key) : null;
  return field && stored !== null ? field.kind.show(field.kind.load(stored)) : null;
};

/** Whom or which line something is about, where it is not the household. */
const about = (row: Row, { names, applicant }: Frame): Pick<ProofNode, "member" | "line"> => {
  const member = memberOf(row);
  const isLine = row.level !== memberLevel && row.level !== householdLevel;
  return {
    ...(member === null ? {} : { member: { position: member, name: names[member] ?? null } }),
    ...(isLine ? { line: { list: row.level.label, position: row.position, name: lineName(applicant, row) } } : {}),
  };
};

/** `told` is explained elsewhere on the same page, so it is named here without its parts. */
const proofToWire = (proof: Proof, frame: Frame, told: Node | null = null): ProofNode => ({
  label: proof.label,
  rule: proof.rule,
  filled: proof.filled,
  value:
    typeof proof.value === "boolean" || proof.value === null ? proof.value : showValue(proof.node.kind, proof.value),
  kind: proof.node.kind.sort,
  law: citationsOn(proof.citations, frame.on).map(toWire),
  ...about(proof.row, frame),
  parts: proof.node === told ? [] : proof.parts.map((part) => proofToWire(part, frame, told)),
});

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
  const frame: Frame = { on, names, applicant: proposal.service.applicant };
  const changes = nearest ? nearestChanges(proposal.service, situation) : [];
  return {
    service: proposal.service.id,
    title: proposal.service.title,
    edition: proposal.service.since,
    on,
    eligible: proposal.eligible,
    pays: proposal.paysFen === null ? null : showHundredths({ n: proposal.paysFen, d: 1n }),
    proof: {
      eligible: proofToWire(proposal.proof.eligible, frame),
      pays: pays && proofToWire(pays, frame, proposal.proof.eligible.node),
    },
    outcome: { ...outcomeToWire(proposal.service), issues: proposal.issues },
    decides: {
      office: decides.office?.kind ?? null,
      label: decides.office?.label ?? null,
      proof: decides.proof && proofToWire(decides.proof, frame),
    },
    missing: proposal.missing.map(missingToWire(frame)),
    open: proposal.open.map(missingToWire(frame)),
    nearest: changes.slice(0, shownChanges).map((change) => changeWords(change, names)),
    parameters: [...parameters],
  };
};
