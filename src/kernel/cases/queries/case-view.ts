/** One case with everything an official needs to go on: facts, proposal with proof, steps, actions, history, decisions. */
import type { Principal } from "#kernel/access";
import type { Calendar } from "#kernel/calendar";
import { dayOf } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { localValues } from "#kernel/parameters";
import { ProblemError } from "#kernel/problems";
import { serviceToWire } from "#policy";
import type { CaseView, DecisionWire, StepState } from "#wire";
import { type OfferedAction, actionsOf } from "../actions/actions-of.ts";
import type { Known } from "../actions/action.ts";
import { knownAbout } from "../actions/known.ts";
import { caseFile, type CaseFile } from "../case-file.ts";
import { proposeFor } from "../decision/sign-decision.ts";
import { shownProposal } from "../decision/kept-proposal.ts";
import { yuanOf } from "../decision/statement.ts";
import { decisionsOf, type StoredDecision } from "../decision/stored-decision.ts";
import { verifyDecision } from "../decision/verify-decision.ts";
import type { CaseDeps } from "../deps.ts";
import { keyOfNotice } from "../notices/objections.ts";
import { isCertain } from "../state/clocks.ts";
import { isNeeded } from "../state/fold.ts";
import { applyByOf } from "./apply-by.ts";
import { rowColumns, type StoredRow, toRow } from "./case-row.ts";
import { entryWords } from "./entry-words.ts";
import { householdOf } from "./household-facts.ts";
import { procedureWords } from "./procedure-words.ts";
import { appealsOfCase, decidedEntry, effectToWire, supportOfCase } from "./support-of-case.ts";

export interface CaseViewWithWaiting extends CaseView {
  actions: OfferedAction[];
}

const stepsOf = (
  { state }: CaseFile,
  { service, calendar }: { service: CaseView["service"]; calendar: Calendar },
): StepState[] =>
  service.steps
    .filter(({ key }) => isNeeded(state, key))
    .map((step) => {
      const mark = state.marks.find((each) => each.verb === step.key);
      if (!mark) throw new Error(`The step “${step.key}” has no mark`);
      // A case that ended before its last step has no current one.
      const stopped = state.state === "closed" && mark.state !== "done";
      const { startedOn, dueOn, doneOn, by, note } = mark;
      const dueCertain = dueOn === null || isCertain(calendar, dueOn);
      return { ...step, state: stopped ? "waiting" : mark.state, startedOn, dueOn, dueCertain, doneOn, by, note };
    });

const decisionToWire = (deps: CaseDeps, file: CaseFile, decision: StoredDecision): DecisionWire => {
  const entry = decidedEntry(file.entries, decision.decision);
  return {
    version: decision.decision,
    documentNo: decision.documentNo,
    outcome: decision.outcome,
    effect: effectToWire(decision, { service: file.service, entry, on: dayOf(decision.at) }),
    pays: yuanOf(decision.paysFen),
    startsOn: decision.startsOn,
    decidedBy: entry?.by ?? "（未记载）",
    office: entry?.office ?? "（未记载）",
    decidedAt: decision.at.toISOString(),
    signature: decision.signature,
    signatureValid: verifyDecision(deps.keys, decision).valid,
  };
};

/** Of today while the case is open; once decided, as it was when the official signed. */
const proposalOf = async (
  tx: Tx,
  deps: CaseDeps,
  { file, last }: { file: CaseFile; last: StoredDecision | undefined },
) => {
  // A matter is decided by what the rules say today, on the facts as found now.
  if (last && !file.state.support?.matter) return { proposal: shownProposal(last.proposal), proposalProblem: null };
  const on = deps.clock.today();
  try {
    const values = await localValues(tx, { service: file.service, unitId: file.countyId, on });
    const { wire } = proposeFor(file.service, { state: file.state, on, values, nearest: true });
    return { proposal: wire, proposalProblem: null };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { proposal: null, proposalProblem: error.toWire() };
  }
};

/** Where the notice can be read, and what was said there; null while nothing is posted and nothing waits. */
const noticeOf = async (
  tx: Tx,
  { file, known: { objections } }: { file: CaseFile; known: Known },
): Promise<CaseView["publicNotice"]> => {
  const key = await keyOfNotice(tx, file.caseId);
  if (key === null && objections.length === 0) return null;
  return { key, lastDay: file.state.notice?.lastDay ?? null, objections: [...objections] };
};

interface Shown extends StoredRow {
  address: string | null;
}

/**
 * The whole view for this official today, without one for the letter an applicant reads, who acts on nothing here; the caller audits the reading.
 * @throws notFound
 */
export const caseView = async (
  tx: Tx,
  deps: CaseDeps,
  { caseId, principal }: { caseId: number; principal: Principal | null },
): Promise<CaseViewWithWaiting> => {
  const today = deps.clock.today();
  const file = await caseFile(tx, deps, { caseId });
  const found = await sql<Shown>`
    select ${rowColumns(today)},
      coalesce((select h.address from people.household h where h.household_id = c.household_id),
        (select o.address from organisations.organisation o where o.organisation_id = c.organisation_id)) as address
    from cases.case_file c where c.case_id = ${caseId}`.execute(tx);
  const stored = found.rows[0];
  if (!stored) throw new Error(`Case ${caseId} disappeared while it was read`);
  const { address, ...row } = stored;
  const decisions = await decisionsOf(tx, caseId);
  const service = serviceToWire(file.service, today);
  const { state, entries } = file;
  const known = await knownAbout(tx, deps, file);
  return {
    row: toRow(row, deps, today),
    version: state.version,
    service,
    household: { ...householdOf(file), address },
    applicantId: state.applicantId,
    organisation: state.opened.organisation ?? null,
    applyBy: await applyByOf(tx, deps, file),
    ...(await proposalOf(tx, deps, { file, last: decisions.at(-1) })),
    procedure: procedureWords(file, deps),
    support: supportOfCase(file, { today, known }),
    appeals: appealsOfCase(file, today),
    steps: stepsOf(file, { service, calendar: deps.calendar }),
    publicNotice: await noticeOf(tx, { file, known }),
    actions:
      principal === null
        ? []
        : actionsOf({ service: file.service, calendar: deps.calendar, state, principal, today, known }),
    entries: entryWords(entries, file.service),
    decisions: decisions.map((decision) => decisionToWire(deps, file, decision)),
  };
};
