/** 办理 · Does one action on a case: checks, appends entries, folds anew, writes the projection, audits. */
import { refuseRelatives } from "#kernel/access";
import { record } from "#kernel/audit";
import type { Tx } from "#kernel/database";
import { writeAppeals } from "./appeals/appeal-rows.ts";
import type { Action, Situation } from "./actions/action.ts";
import { actionOf } from "./actions/all.ts";
import { knownAbout } from "./actions/known.ts";
import { type Input, readInput } from "./actions/read-input.ts";
import { refusalOf } from "./actions/standing.ts";
import { caseFile, type CaseFile } from "./case-file.ts";
import { findDecider } from "./decision/find-decider.ts";
import type { Asked, CaseDeps } from "./deps.ts";
import { appendEntries } from "./entry-rows.ts";
import { keepNotice } from "./notices/put-up-notice.ts";
import { signatureNeeded, someoneWasFaster, unknownAction } from "./problems.ts";
import { renewSubjects, updateProjection, updateSubjects } from "./projection.ts";
import type { Signer } from "./signer.ts";
import type { CaseState } from "./state/case-state.ts";
import type { Entry, EntryDraft } from "./state/entries.ts";
import { fold } from "./state/fold.ts";
import { momentWords } from "./moment-words.ts";
import { subjectsOf } from "./subjects.ts";

export interface Act extends Asked {
  readonly caseId: number;
  /** The version the official saw. */
  readonly version: number;
  readonly key: string;
  readonly input: Input;
  /** From `confirmSigner`; needed where the action signs. */
  readonly signer?: Signer | null;
}

const refuseStale = ({ state, entries }: CaseFile, version: number): void => {
  if (state.version === version) return;
  const last = entries.at(-1);
  throw someoneWasFaster({
    caseNo: state.opened.caseNo,
    by: last ? `${last.office} ${last.by}` : "他人",
    at: last ? momentWords(last.at) : "",
  });
};

const refuseUnsigned = (action: Action, { principal, signer }: Act): void => {
  if (action.signs && signer?.accountId !== principal.accountId) throw signatureNeeded({ action: action.label });
};

interface Signed {
  readonly act: Act;
  readonly at: Date;
}

const numbered = (drafts: readonly EntryDraft[], { file, act, at }: Signed & { file: CaseFile }): Entry[] => {
  const { accountId, officeId, me } = act.principal;
  const who = { at, accountId, officeId, by: me.name, office: me.office.name };
  return drafts.map((draft, index) => ({ ...draft, ...who, seq: file.state.version + index + 1 }));
};

const draftsOf = async (
  tx: Tx,
  deps: CaseDeps,
  { action, file, act }: { action: Action; file: CaseFile; act: Act },
): Promise<readonly EntryDraft[]> => {
  const { service, state } = file;
  const situation: Situation = {
    service,
    calendar: deps.calendar,
    state,
    principal: act.principal,
    today: deps.clock.today(),
    known: await knownAbout(tx, deps, file),
  };
  const refusal = refusalOf(action, situation);
  if (refusal) throw refusal;
  refuseUnsigned(action, act);
  const given = readInput(action, situation, act.input);
  if (action.decides) return action.decides(tx, deps, { file, given, principal: act.principal });
  return action.entries?.(situation, given) ?? [];
};

/** The entries to write and where the case then stands; when the turn comes to the decision, who decides is written with them. */
const folded = async (
  tx: Tx,
  deps: CaseDeps,
  { file, drafts, signed }: { file: CaseFile; drafts: readonly EntryDraft[]; signed: Signed },
): Promise<{ entries: Entry[]; state: CaseState }> => {
  const take = (all: readonly EntryDraft[]) => {
    const entries = numbered(all, { file, ...signed });
    return { entries, state: fold(file.declared, deps.calendar, [...file.entries, ...entries]) };
  };
  const taken = take(drafts);
  const decider = await findDecider(tx, deps, { file, state: taken.state });
  return decider ? take([...drafts, decider]) : taken;
};

/**
 * Does the action `key` on a case and answers its new version. The row is locked first, so two officials who act at the
 * same moment go one after the other, and the second is told who was faster.
 * @throws notFound, unknownAction, someoneWasFaster, wrongStep, notYourTurn, notYet, investigatorMayNotDecide,
 *   signatureNeeded, invalidInput, notKnownYet, nothingToGrant
 */
export const act = async (tx: Tx, deps: CaseDeps, asked: Act): Promise<{ caseId: number; version: number }> => {
  const { caseId, version, key } = asked;
  const action = actionOf(key);
  if (!action) throw unknownAction({ action: key });
  const file = await caseFile(tx, deps, { caseId, lock: true });
  refuseStale(file, version);
  await refuseRelatives(
    tx,
    asked.principal,
    file.state.members.map(({ personId }) => personId),
  );
  const drafts = await draftsOf(tx, deps, { action, file, act: asked });
  const at = deps.clock.now();
  const { entries, state } = await folded(tx, deps, { file, drafts, signed: { act: asked, at } });
  const { divNo } = file;
  await appendEntries(tx, { caseId, divNo, entries });
  await updateProjection(tx, caseId, state);
  if (drafts.some(({ kind }) => kind.startsWith("appeal")))
    await writeAppeals(tx, [{ caseId, divNo, appeals: state.appeals }]);
  await keepNotice(tx, deps, { file, state, office: asked.principal.me.office.name });
  if (drafts.some(({ kind }) => kind === "membersRenewed")) await renewSubjects(tx, { caseId, divNo, state });
  if (drafts.some(({ kind }) => kind === "factsFound")) await updateSubjects(tx, caseId, state);
  const { principal: actor, requestId } = asked;
  const subjects = subjectsOf(caseId, divNo, state);
  await record(tx, { actor, requestId, act: "write", what: `cases.${key}`, subjects, at });
  return { caseId, version: state.version };
};
