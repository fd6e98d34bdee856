/** 发放 · From a decision to the family's account: accounts, monthly rolls, bank files and answers. */
export { accountsOf, type AccountRow } from "./accounts/accounts-of.ts";
export { confirmAccount } from "./accounts/confirm-account.ts";
export { enterAccount, type NewAccount } from "./accounts/enter-account.ts";
export { insertAccounts, type CheckedAccount } from "./accounts/insert-accounts.ts";
export type { Acting, PaymentDeps } from "./deps.ts";
export { approveRoll } from "./rolls/approve-roll.ts";
export { closeRoll } from "./rolls/close-roll.ts";
export { confirmRoll } from "./rolls/confirm-roll.ts";
export { causes, differenceOf, type Cause, type DifferenceRow } from "./rolls/difference.ts";
export { draftRoll, type NewRoll } from "./rolls/draft-roll.ts";
export { fileFormats, type FileFormat, type RollFile } from "./rolls/file-of-roll.ts";
export { findingKinds, findingsOf, type FindingKind, type FindingRow } from "./rolls/findings.ts";
export { clearFinding, holdLine, releaseLine, type LineAct } from "./rolls/hold-line.ts";
export {
  countsOf,
  lineKinds,
  linesOf,
  lineStates,
  whyOfLine,
  type LineRow,
  type LinesAsked,
} from "./rolls/lines-of.ts";
export { rollList } from "./rolls/roll-list.ts";
export { overpaidIn, type Overpaid } from "./rolls/overpaid.ts";
export { rollRow, rollsOf, rollStates, rollsToVerify, type RollRow, type RollState } from "./rolls/roll-row.ts";
export { sendRoll, sentFile } from "./rolls/send-roll.ts";
export { takeAnswer, type Taken } from "./rolls/take-answer.ts";
export { faultsOfRoll, faultsWithFile } from "./rolls/verify-roll.ts";
export { voidRoll } from "./rolls/void-roll.ts";
