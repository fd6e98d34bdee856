/** Cases, what can be done with them, and their decisions. Types only. */
import type { AppealWire } from "./appeals.ts";
import type { Day, Yuan } from "./basics.ts";
import type { Problem } from "./problem.ts";
import type { CitationWire, ProposalWire } from "./proposal.ts";
import type { ServiceWire, StepWire } from "./service.ts";
import type { DecisionOutcome, EffectWire, SupportWire } from "./support.ts";

export interface CaseRow {
  caseId: number;
  caseNo: string;
  serviceId: string;
  serviceTitle: string;
  /** Null in the case of a person alone or of an organisation. */
  householdId: number | null;
  organisationId: number | null;
  applicantName: string;
  members: number;
  place: string; // township · village
  state: "open" | "decided" | "closed";
  stepLabel: string | null;
  turnLabel: string | null;
  dueOn: Day | null;
  /** Working days left until dueOn; negative when overdue; null without a clock. */
  daysLeft: number | null;
  totalDueOn: Day | null;
  /** False when the holidays of the year of `dueOn` or `totalDueOn` are not published yet: the day may still move. */
  dueCertain: boolean;
  acceptedOn: Day | null;
  decidedOn: Day | null;
  outcome: "granted" | "refused" | "withdrawn" | "terminated" | null;
  pays: Yuan | null;
}
export interface Page<T> {
  rows: T[];
  total: number;
  /** Pass as ?after= to get the next page; null on the last. */
  next: string | null;
}
export interface Todo {
  counts: { overdue: number; dueToday: number; dueSoon: number; open: number; decidedThisMonth: number };
  rows: CaseRow[];
}
export type FactValue = string | number | boolean | null;
/** One line of a list; under "line" its number, which it keeps in all versions of the list. */
export type FactLine = Record<string, FactValue>;
/** A fact; a list is null while nobody has said anything, and empty when there is nothing. */
export type Fact = FactValue | FactLine[];
/** One saying of a fact: what, by whom and how it came to be known. */
export interface FactVersion {
  origin: "declared" | "corrected" | "investigated" | "verified" | "reviewed";
  originLabel: string;
  on: Day;
  by: string;
  value: Fact;
}
export interface MemberFacts {
  personId: number;
  name: string;
  relation: string;
  birthDate: Day | null;
  facts: Record<string, Fact>;
}
export interface StepState extends StepWire {
  state: "done" | "current" | "waiting" | "returned";
  startedOn: Day | null;
  dueOn: Day | null;
  dueCertain: boolean;
  doneOn: Day | null;
  by: string | null;
  note: string | null;
}
export interface ActionWire {
  /** POST /api/cases/:id/actions/:key */
  key: string;
  label: string;
  /** Fields the action asks for; empty: a button is enough. */
  input: ActionField[];
  primary: boolean;
  /** Typed password again: the decision is signed. */
  signs: boolean;
  law: CitationWire[];
  /** Why it cannot be done yet although it belongs here; absent when it can. */
  notYet?: string;
}
/** The fields a step fills, and for each list the columns of a line it fills. */
export interface StepFacts {
  household: string[];
  member: string[];
  householdLists: Record<string, string[]>;
  memberLists: Record<string, string[]>;
}
export interface ActionField {
  key: string;
  label: string;
  kind: "text" | "choice" | "date" | "facts";
  required: boolean;
  options?: { value: string; label: string }[];
  /** For kind "facts": which fields this step fills. */
  facts?: StepFacts;
  help?: string;
}
export interface EntryWire {
  seq: number;
  at: string; // ISO
  by: string;
  office: string;
  says: string;
  detail: string | null;
}
export interface DecisionWire {
  version: number;
  documentNo: string;
  outcome: DecisionOutcome;
  /** Of a decision about what runs; null of one about an application. */
  effect: EffectWire | null;
  pays: Yuan | null;
  startsOn: Day | null;
  decidedBy: string;
  office: string;
  decidedAt: string;
  signature: string;
  /** Verified just now against the office's public key. */
  signatureValid: boolean;
}
/** What is special about the procedure of this case. */
export interface ProcedureWire {
  /** The document by which the county handed the decision down. */
  delegatedBy: string | null;
  extended: { reason: string; note: string; on: Day; by: string } | null;
  paused: { since: Day; until: Day | null; list: string } | null;
  /** 近亲属备案, in one sentence. */
  nearRelative: string | null;
  /** The day on which the newest decision was handed over. */
  deliveredOn: Day | null;
  /** What threatens the limits, in sentences. */
  warnings: string[];
}
/** 审核确认权限下放, one period. */
export interface DecisionDelegationWire {
  delegationId: number;
  serviceId: string;
  serviceTitle: string;
  countyId: number;
  county: string;
  from: Day;
  /** Null: until further notice. */
  lastDay: Day | null;
  documentNo: string;
}
/** 近亲属备案台账, one case. */
export interface NearRelativeRow {
  caseId: number;
  caseNo: string;
  applicantName: string;
  place: string;
  filedOn: Day;
  filedBy: string;
  /** Null in cases filed before these were asked. */
  official: string | null;
  post: string | null;
  relation: string | null;
  state: "open" | "decided" | "closed";
  outcome: "granted" | "refused" | "withdrawn" | "terminated" | null;
}
/** 网上异议 · Said over the link of a notice, and not yet taken into the case. */
export interface WaitingObjection {
  objectionId: number;
  from: string;
  content: string;
  saidOn: Day;
}
export interface CaseView {
  row: CaseRow;
  procedure: ProcedureWire;
  version: number;
  service: ServiceWire;
  /** The applicant, whatever its kind: its own facts under `facts`, a person alone as the one member without facts. */
  household: {
    householdId: number | null;
    address: string | null;
    facts: Record<string, Fact>;
    members: MemberFacts[];
    /** What was said of each fact, oldest first, by its path: "household.assets", "members[0].incomes". */
    versions: Record<string, FactVersion[]>;
  };
  /** The person who applies, and into whose account the household is paid; null where an organisation applies. */
  applicantId: number | null;
  /** The organisation that applies; null where people do. */
  organisation: { organisationId: number; uscc: string; name: string } | null;
  /** The last day on which the applicant had to come, and the working days by which it was missed; null without such a time. */
  applyBy: { on: Day; lateBy: number } | null;
  proposal: ProposalWire | null;
  /** Why no proposal could be made, e.g. a missing local standard. */
  proposalProblem: Problem | null;
  /** What was granted and runs; null before, and where nothing runs. */
  support: SupportWire | null;
  appeals: AppealWire[];
  steps: StepState[];
  /** The notice as it can be read over its link; `key` null: it has come down. Null: nothing is posted and nothing waits. */
  publicNotice: { key: string | null; lastDay: Day | null; objections: WaitingObjection[] } | null;
  actions: ActionWire[];
  entries: EntryWire[];
  decisions: DecisionWire[];
}
