/** Makes and signs a decision from a case, a proposal and what the official decided. */
import type { KeyProvider } from "#kernel/secrets";
import type { LocalValues } from "#kernel/parameters";
import { editionOf } from "#kernel/rules";
import { type Proposal, propose, proposalToWire, type Service } from "#policy";
import type { Day, ProposalWire } from "#wire";
import { dayOf } from "#kernel/clock";
import type { CaseState } from "../state/case-state.ts";
import type { Bodies } from "../state/entries.ts";
import { startsOnOf } from "./starts-on.ts";
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

/** Who decides what, when, under which number. */
export interface Deciding {
  readonly service: Service;
  readonly state: CaseState;
  readonly proposed: Proposed;
  readonly outcome: Decided["outcome"];
  readonly documentNo: string;
  readonly author: Pick<Decided, "accountId" | "officeId" | "at">;
}

/** What a decision says: a grant pays what the proposal says, from the month the service declares; nobody types amounts. */
const decidedBy = ({ service, state, proposed, outcome, documentNo, author }: Deciding): Decided => {
  const granted = outcome === "granted";
  return {
    caseNo: state.opened.caseNo,
    decision: state.decisions + 1,
    documentNo,
    outcome,
    paysFen: granted ? Number(proposed.proposal.paysFen ?? 0n) : 0,
    startsOn: granted ? startsOnOf(service, state, dayOf(author.at)) : null,
    proposal: proposed.wire,
    valueIds: proposed.valueIds,
    ...author,
  };
};

/** The decision signed with the key of its office (SM2 over the statement), and the entry that tells of it. */
export const signDecision = (
  keys: KeyProvider,
  deciding: Deciding,
  reasons: Pick<Bodies["decided"], "opinion" | "ground">,
): { readonly decision: StoredDecision; readonly body: Bodies["decided"] } => {
  const decided = decidedBy(deciding);
  const statement = statementOf(decided);
  const signed = { ...decided, statement, ...keys.sign(signingPurpose(decided.officeId), statement) };
  const { decision, documentNo, outcome, paysFen, startsOn } = decided;
  return { decision: signed, body: { decision, documentNo, outcome, paysFen, startsOn, ...reasons } };
};
