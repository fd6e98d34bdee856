/** Makes and signs a decision from a case, a proposal and what the official decided. */
import type { KeyProvider } from "#kernel/secrets";
import type { LocalValues } from "#kernel/parameters";
import { editionOf } from "#kernel/rules";
import { type Proposal, propose, proposalToWire, type Service } from "#policy";
import type { Day, ProposalWire } from "#wire";
import { dayOf } from "#kernel/clock";
import type { CaseState } from "../state/case-state.ts";
import { changeBy, type Changing, type DecisionOutcome, isSupportOutcome, upratedBy, type Uprating } from "./effect.ts";
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
  readonly outcome: DecisionOutcome;
  /** Of a decision about a running support. */
  readonly change?: Omit<Changing, "outcome" | "support" | "proposedFen" | "on">;
  /** Of a decision by which a period is paid under other standards. */
  readonly uprating?: Uprating;
  readonly documentNo: string;
  readonly author: Pick<Decided, "accountId" | "officeId" | "at">;
}

type Said = Pick<Decided, "paysFen" | "startsOn" | "effect">;

/** What a decision says: a grant pays what the proposal says, from the month the service declares; nobody types amounts. */
const saidBy = ({ service, state, proposed, outcome, change, uprating, author }: Deciding): Said => {
  const on = dayOf(author.at);
  const { paysFen } = proposed.proposal;
  const proposedFen = paysFen === null ? null : Number(paysFen);
  if (outcome === "uprated") {
    if (!uprating || proposedFen === null) throw new Error(`${state.opened.caseNo}: no standards to go by`);
    return upratedBy(uprating, proposedFen);
  }
  if (isSupportOutcome(outcome)) {
    if (!state.support) throw new Error(`Nothing runs in ${state.opened.caseNo} that could be ${outcome}`);
    const { reason = null, months = 0, ...leaving } = change ?? {};
    return changeBy(service, { outcome, support: state.support, proposedFen, reason, months, ...leaving, on });
  }
  return outcome === "granted"
    ? { paysFen: proposedFen ?? 0, startsOn: startsOnOf(service, state, on), effect: null }
    : { paysFen: 0, startsOn: null, effect: null };
};

const decidedBy = (deciding: Deciding): Decided => {
  const { state, proposed, outcome, documentNo, author } = deciding;
  return {
    caseNo: state.opened.caseNo,
    decision: state.decisions + 1,
    documentNo,
    outcome,
    ...saidBy(deciding),
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
  const { decision, documentNo, outcome, paysFen, startsOn, effect } = decided;
  const body = { decision, documentNo, outcome, paysFen, startsOn, ...reasons, ...(effect ? { effect } : {}) };
  return { decision: signed, body };
};
