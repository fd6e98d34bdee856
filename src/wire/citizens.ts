/** What a citizen sees of the own file, and what the desk does for citizens. */
import type { DecisionOutcome } from "./support.ts";
import type { Day } from "./basics.ts";
import type { PublicOffice } from "./public.ts";

export interface CitizenWire {
  name: string;
  /** False: nobody is registered under the citizen's number yet. */
  known: boolean;
  csrf: string;
}
/** 我的档案 */
export interface OwnFileWire {
  name: string;
  sex: "male" | "female" | null;
  birthDate: Day | null;
  idMasked: string | null;
  place: string;
  household: { category: "urban" | "rural" | null; address: string | null; place: string; relation: string } | null;
}
/** 我的办件 */
export interface OwnCaseRow {
  caseId: number;
  caseNo: string;
  serviceTitle: string;
  state: "open" | "decided" | "closed";
  /** Whose turn it is, e.g. 乡镇人民政府（街道办事处）; null: nothing is under way. */
  turnLabel: string | null;
  stepLabel: string | null;
  dueOn: Day | null;
  totalDueOn: Day | null;
  acceptedOn: Day | null;
  decidedOn: Day | null;
  outcome: "granted" | "refused" | "withdrawn" | "terminated" | null;
  /** Yuan a month; null: none or not decided. */
  pays: string | null;
  withdrawalAskedAt: string | null;
}
export interface OwnCaseWire extends OwnCaseRow {
  /** 进度 */
  steps: { label: string; office: string; state: "done" | "current" | "waiting" }[];
  decisions: { documentNo: string; outcome: DecisionOutcome; pays: string | null; startsOn: Day | null }[];
  /** The offices of the procedure with their telephone, in the order of the steps. */
  offices: PublicOffice[];
}
/** 代办授权 */
export interface MandateWire {
  mandateId: number;
  personId: number;
  name: string;
  proxyId: number;
  proxyName: string;
  kind: string;
  kindLabel: string;
  from: Day;
  to: Day;
  document: string;
}
/** A code for one sign-in at the citizen's own telephone or the terminal in the hall. */
export interface CitizenCodeWire {
  code: string;
  until: string;
}
/** 撤回意愿 */
export interface WithdrawalWishWire {
  caseId: number;
  caseNo: string;
  serviceTitle: string;
  by: string;
  reason: string;
  saidAt: string;
}
