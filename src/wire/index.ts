/** The shapes that travel between the server, the pages and the command line. Types only. */

/** Yuan with two decimals, e.g. "1250.00". */
export type Yuan = string;
/** YYYY-MM-DD, Asia/Shanghai. */
export type Day = string;

// Problems (RFC 9457) ─────────────────────────────────────────────────────────

export interface InputIssue {
  /** Path of the field, e.g. "household.members[1].income". */
  at: string;
  code: string;
  says: string;
}
export interface Problem {
  type: string; // e.g. "cases.wrong-step"
  title: string; // Chinese, one sentence
  status: number;
  next?: string; // what to do now
  params?: Record<string, unknown>;
  issues?: InputIssue[];
  incident?: string;
}

// Who is signed in ────────────────────────────────────────────────────────────

export interface Me {
  accountId: number;
  login: string;
  name: string;
  role: string;
  roleLabel: string;
  office: { officeId: number; kind: string; kindLabel: string; name: string };
  division: { unitId: number; name: string; path: string };
  /** Sent back in the header x-csrf-token with every write. */
  csrf: string;
  today: Day;
  /** The colleague whose post is exercised under a delegation, and its last day. */
  actingFor?: { accountId: number; name: string; until: Day };
  /** What must be done before any other work. */
  standing?: "must-change-password" | "must-enrol";
  /** How many other sessions of this account are open. */
  otherSessions?: number;
}

// The proposal and its proof ──────────────────────────────────────────────────

export interface CitationWire {
  instrument: string; // "DB57"
  title: string; // 最低生活保障审核确认办法
  number: string; // 民发〔2021〕57号
  article: string; // 第十三条第一款
  gist: string; // what the article is about, paraphrased
  confirmed: boolean; // false: show 待确认
}
export interface ProofNode {
  label: string;
  /** The rule in words with its parts named, e.g. "月人均收入低于低保标准". */
  rule: string;
  /** Filled in with the numbers, e.g. "391.33元 低于 525.00元". */
  filled: string;
  /** true / false for truths, shown text for amounts; null when not known yet. */
  value: string | boolean | null;
  kind: string;
  law: CitationWire[];
  /** For a term about one member: who. */
  member?: { position: number; name: string | null };
  /** For a term about one line of a list: which. */
  line?: { list: string; position: number };
  parts: ProofNode[];
}
export interface MissingFact {
  at: string; // "household.members[1].income"
  label: string;
  askedOf: string; // "applicant", or the kind of office that finds it
}
export interface ParameterUsed {
  code: string;
  label: string;
  office: string; // name of the place that set it
  category: string | null;
  shown: string;
  documentNo: string | null;
  validFrom: Day | null;
  confirmed: boolean;
}
export interface ProposalWire {
  service: string;
  title: string;
  edition: Day;
  on: Day;
  eligible: boolean | null;
  pays: Yuan | null;
  proof: { eligible: ProofNode; pays: ProofNode };
  missing: MissingFact[];
  /** The smallest changes of one fact that would turn the answer, nearest first; empty while it is not known. */
  nearest: string[];
  parameters: ParameterUsed[];
}

// A service, as its declaration says ──────────────────────────────────────────

export interface FieldWire {
  key: string;
  label: string;
  kind: "money" | "choice" | "truth" | "count" | "date";
  period?: "year" | "month";
  options?: { value: string; label: string }[];
  help?: string;
  verifiedBy: string[]; // labels of the sources
  foundBy: string | null; // office kind that alone fills it
  foundByLabel: string | null;
}
export interface StepWire {
  key: string; // "township.accepts"
  label: string; // 受理
  office: string;
  officeLabel: string;
  clocks: string[]; // "受理后 3 个工作日内开始"
  law: CitationWire[];
}
export interface RuleSentence {
  label: string;
  says: string;
  law: CitationWire[];
}
export interface ServiceWire {
  id: string;
  title: string;
  since: Day;
  household: FieldWire[];
  member: FieldWire[];
  steps: StepWire[];
  rules: RuleSentence[];
  parameters: { code: string; label: string; setBy: string; categories: string[] }[];
  within: { label: string; law: CitationWire[] }[];
}

/** A worked example of a declaration, with what is proposed for it now. */
export interface ExampleWire {
  name: string;
  on: Day;
  local: Record<string, unknown>;
  household: Record<string, unknown> & { members: Record<string, unknown>[] };
  proposal: ProposalWire;
  /** Whether the proposal is what the declaration expects. */
  asExpected: boolean;
}

// Cases ───────────────────────────────────────────────────────────────────────

export interface CaseRow {
  caseId: number;
  caseNo: string;
  serviceId: string;
  serviceTitle: string;
  householdId: number;
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
export interface MemberFacts {
  personId: number;
  name: string;
  relation: string;
  birthDate: Day | null;
  facts: Record<string, FactValue>;
}
export interface StepState extends StepWire {
  state: "done" | "current" | "waiting" | "returned";
  startedOn: Day | null;
  dueOn: Day | null;
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
export interface ActionField {
  key: string;
  label: string;
  kind: "text" | "choice" | "date" | "facts";
  required: boolean;
  options?: { value: string; label: string }[];
  /** For kind "facts": which fields this step fills. */
  facts?: { household: string[]; member: string[] };
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
  outcome: "granted" | "refused";
  pays: Yuan | null;
  startsOn: Day | null;
  decidedBy: string;
  office: string;
  decidedAt: string;
  signature: string;
  /** Verified just now against the office's public key. */
  signatureValid: boolean;
}
export interface CaseView {
  row: CaseRow;
  version: number;
  service: ServiceWire;
  household: { householdId: number; address: string | null; facts: Record<string, FactValue>; members: MemberFacts[] };
  proposal: ProposalWire | null;
  /** Why no proposal could be made, e.g. a missing local standard. */
  proposalProblem: Problem | null;
  steps: StepState[];
  actions: ActionWire[];
  entries: EntryWire[];
  decisions: DecisionWire[];
}

// People and households ───────────────────────────────────────────────────────

export interface PersonRow {
  personId: number;
  name: string;
  sex: "male" | "female" | null;
  birthDate: Day | null;
  age: number | null;
  idMasked: string | null; // 430181********1234
  place: string;
  householdId: number | null;
  diedOn: Day | null;
}
export interface HouseholdView {
  householdId: number;
  place: string;
  address: string | null;
  category: "urban" | "rural" | null;
  /** As of this day. */
  asOf: Day;
  members: (PersonRow & { relation: string; from: Day; to: Day | null })[];
  cases: CaseRow[];
  timeline: { on: Day; says: string; caseId: number | null }[];
}
export interface RevealedId {
  idNumber: string;
}
/** Shown on the sign-in page of a demonstration only. */
export interface DemoAccount {
  login: string;
  name: string;
  roleLabel: string;
  officeName: string;
  password: string;
}
export interface DivisionRow {
  unitId: number;
  name: string;
  path: string;
  level: number;
  code: string | null;
  statutory: boolean;
}
export interface ParameterRow {
  code: string;
  label: string;
  category: string | null;
  shown: string;
  place: string;
  validFrom: Day;
  validTo: Day | null;
  documentNo: string;
  confirmed: boolean;
}

// Files, imports and exports ──────────────────────────────────────────────────

/** How far an upload has come; the next part begins at `received` and has `part` bytes, the last one fewer. */
export interface UploadWire {
  fileId: number;
  name: string;
  size: number;
  received: number;
  part: number;
}
export interface FileWire {
  fileId: number;
  name: string;
  type: string; // "pdf", by content
  typeLabel: string;
  size: number;
  sm3: string;
  /** unknown: no scanner is installed, only the obvious was looked for. */
  scan: "clean" | "unknown";
  purpose: string;
  purposeLabel: string;
  subject: { kind: "case" | "person"; id: number } | null;
  by: string;
  accountId: number;
  office: string;
  at: string; // ISO
}
/** Bytes, sent with their own content type. */
export type FileContent = string;
export interface ImportKindWire {
  id: string;
  title: string;
  columns: { key: string; label: string; required: boolean; help: string; example: string }[];
}
export interface RowRemark {
  /** Of the file, as a spreadsheet or an editor counts. */
  line: number;
  /** Heading of the column; empty: the whole row. */
  column: string;
  code: string;
  says: string;
  /** A fault keeps the row out, a note asks to look. */
  weight: "fault" | "note";
}
export interface ImportWire {
  importId: number;
  kind: string;
  title: string;
  state: "checked" | "committed" | "undone";
  fileId: number;
  /** The same rows with a comment at each remark; null when there is none. */
  checkedFileId: number | null;
  rows: number;
  badRows: number;
  /** What is written together, e.g. households. */
  groups: number;
  badGroups: number;
  checkedAt: string;
  committedAt: string | null;
  /** Until the end of the day on which it was written. */
  undoable: boolean;
  /** The first ones. */
  remarks: RowRemark[];
}

// Accounts, sessions, delegation, recusal ─────────────────────────────────────

export interface AccountRow {
  accountId: number;
  login: string;
  name: string;
  role: string;
  roleLabel: string;
  /** 三员: nothing is done to it from here. */
  administrator: boolean;
  officeId: number;
  officeName: string;
  state: "open" | "locked" | "ended";
  mustChange: boolean;
  secondFactor: boolean;
  sessions: number;
}
export interface OrphanedTask {
  caseId: number;
  caseNo: string;
  step: string | null;
  dueOn: Day | null;
}
export interface LeaverWire {
  name: string;
  sessionsEnded: number;
  tasks: OrphanedTask[];
  /** No other account of the office holds the same post. */
  nobodyLeft: boolean;
}
export interface PostsWire {
  roles: { role: string; label: string; offices: string[] }[];
  offices: { officeId: number; kind: string; name: string }[];
}
export interface SessionWire {
  sessionId: number;
  /** Network address. */
  from: string | null;
  since: string; // ISO
  seenAt: string; // ISO
  current: boolean;
}
/** Shown once. */
export interface EnrolmentWire {
  secret: string;
  uri: string;
}
/** Shown once. */
export interface RecoveryCodesWire {
  codes: string[];
}
export interface DelegationWire {
  delegationId: number;
  fromAccountId: number;
  fromName: string;
  toAccountId: number;
  toName: string;
  from: Day;
  to: Day;
  reason: string;
  withdrawn: boolean;
  /** Today lies in its days and nobody has withdrawn it. */
  active: boolean;
}
export interface ColleagueWire {
  accountId: number;
  name: string;
  roleLabel: string;
}
export interface RelativeWire {
  relativeId: number;
  personId: number;
  name: string;
  relation: string;
  relationLabel: string;
  from: Day;
  to: Day | null;
}
export interface ProfileWire {
  name: string;
  label: string;
  inUse: boolean;
  shortest: number;
  classes: number;
  maxAgeDays: number | null;
  history: number;
  idleMinutes: number;
  secondFactor: string[];
  administratorNetworks: string[];
}
export interface ProviderWire {
  provider: string;
  kind: string;
  label: string;
}
export interface CitizenWire {
  name: string;
  /** False: nobody is registered under the citizen's number yet. */
  known: boolean;
  csrf: string;
}
