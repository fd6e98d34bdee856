/** Cases: what was done to an application, where it stands, what may be done next, and the decision that is signed. */
export { act, type Act } from "./act.ts";
export type { OfferedAction } from "./actions/actions-of.ts";
export type { Author, CaseDraft, DecisionDraft, HappenedDraft } from "./bulk/case-draft.ts";
export { appealsRegister } from "./appeals/register.ts";
export { caseSubscriber } from "./handover/subscriber.ts";
export { insertCases } from "./bulk/insert-cases.ts";
export { receiveObjection } from "./notices/objections.ts";
export { standingNotice } from "./notices/standing-notice.ts";
export { ownCase, ownCases } from "./citizens/own-cases.ts";
export { wishWithdrawal, withdrawalWishes } from "./citizens/withdrawal-wishes.ts";
export { decisionsOf, type StoredDecision } from "./decision/stored-decision.ts";
export { replayDecisions, type Replayed } from "./decision/replay-decision.ts";
export { decisionDelegations } from "./delegations/delegations-of.ts";
export {
  delegateDecision,
  endDelegation,
  type NewDelegation as NewDecisionDelegation,
} from "./delegations/delegate-decision.ts";
export { verifyDecision, type Verdict } from "./decision/verify-decision.ts";
export type { Asked, CaseDeps } from "./deps.ts";
export { decisionLetter, proofsOf } from "./letter/decision-letter.ts";
export { calculationTable, citationText } from "./letter/calculation.ts";
export { amountInCapitals } from "./letter/amount-in-capitals.ts";
export { citedOn, remedies } from "./letter/remedies.ts";
export { dayWords, monthWords } from "./moment-words.ts";
export type { NumberedKind } from "./numbering.ts";
export { issuePaper, writePaper, type Issuing } from "./papers/issue-paper.ts";
export type { Occasion, PaperCase, PaperKind, Written } from "./papers/paper-kind.ts";
export { paperOffers } from "./papers/paper-offers.ts";
export { paperKindOf, readPaperCase, type PaperDeps } from "./papers/read-paper-case.ts";
export { subjectsOfView } from "./papers/subjects-of-view.ts";
export { openCase, type NewCase, type NewSingleCase } from "./open-case.ts";
export { casePersons, type CasePersons } from "./queries/case-persons.ts";
export { caseView } from "./queries/case-view.ts";
export { uprateCases, type UpratingOrder, type UpratingSigner } from "./uprating/uprate-cases.ts";
export { type UpratingTally } from "./uprating/uprating-tally.ts";
export { asideReasons, type AsideReason } from "./uprating/weigh-uprating.ts";
export { actionLabel } from "./actions/all.ts";
export { layoutMark, packFacts, type CaseCondition } from "./queries/packed-facts.ts";
export { runningCases, type RunningCase } from "./queries/running-cases.ts";
export { casesOfHousehold, listCases, type CasesAsked } from "./queries/list-cases.ts";
export { nearRelatives } from "./queries/near-relatives.ts";
export { reviewSupervision, supportTodo } from "./queries/support-todo.ts";
export { todo } from "./queries/todo.ts";
export { refoldAll, type Difference, type Refolded } from "./refold-all.ts";
export { drawSpotCheck, type NewSpotCheck } from "./spot-checks/draw.ts";
export { enterSpotCheck, type SpotCheckResult } from "./spot-checks/enter-result.ts";
export { casesOfSpotCheck, spotChecks } from "./spot-checks/spot-checks.ts";
export { confirmSigner, type Reauthenticate, type Signer } from "./signer.ts";
export { carryOver, type Carried } from "./takeover/carry-over.ts";
export { foldOlderCases } from "./support/fold-older.ts";
export type { Bodies, Entry, EntryDraft, EntryKind } from "./state/entries.ts";
