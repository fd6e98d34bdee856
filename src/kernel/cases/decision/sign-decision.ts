/** Makes and signs a decision from a case, a proposal and what the official decided. */
import type { KeyProvider } from "#kernel/secrets";
import type { LocalValues } from "#kernel/parameters";
import { editionOf } from "#kernel/rules";
import { type Proposal, propose, proposalToWire, type Service } from "#policy";
import type { Day, ProposalWire } from "#wire";
import type { CaseState } from "../state/case-state.ts";
import { signingPurpose, statementOf, type Decided } from "./statement.ts";
import type { StoredDecision } from "./stored-decision.ts";

/** A proposal with its form on the wire, which names the parameter versions that were used. */
export interface Proposed {
  readonly proposal: Proposal;
  readonly wire: ProposalWire;
  readonly valueIds: readonly number[];
}

/** @throws missingValue of #kernel/parameters */
export const proposeFor = (
  service: Service,
  {
    state,
    on,
    values,
    nearest,
  }: { state: Pick<CaseState, "facts" | "members">; on: Day; values: LocalValues; nearest?: boolean },
): Proposed => {
  const proposal = propose(service, { facts: state.facts, on, local: values.local });
  const names = state.members.map((member) => member.name);
  const told = proposalToWire(proposal, { names, parameters: values.used(), nearest: nearest ?? false });
  const { digest, operators } = editionOf(service);
  return { proposal, wire: { ...told, rules: { digest, operators } }, valueIds: values.valueIds };
};

/**
 * What a decision says: a grant pays what the proposal says, from the month the service declares; nobody types amounts.
 */
export const decidedBy = (proposed: Proposed, given: Omit<Decided, "paysFen" | "proposal" | "valueIds">): Decided => {
  const granted = given.outcome === "granted";
  const paysFen = granted ? Number(proposed.proposal.paysFen ?? 0n) : 0;
  return {
    ...given,
    paysFen,
    startsOn: granted ? given.startsOn : null,
    proposal: proposed.wire,
    valueIds: proposed.valueIds,
  };
};

/** Signs with the key of the office (SM2 over the statement). */
export const signDecision = (keys: KeyProvider, decided: Decided): StoredDecision => {
  const statement = statementOf(decided);
  return { ...decided, statement, ...keys.sign(signingPurpose(decided.officeId), statement) };
};
