/** A service, as its declaration says. Types only. */
import type { Day } from "./basics.ts";
import type { CitationWire, OutcomeWire, ProposalWire } from "./proposal.ts";

export type FieldKind = "money" | "choice" | "truth" | "count" | "date";
export interface FieldWire {
  key: string;
  label: string;
  kind: FieldKind;
  period?: "year" | "month" | "once";
  options?: { value: string; label: string }[];
  help?: string;
  verifiedBy: string[]; // labels of the sources
  foundBy: string | null; // office kind that alone fills it
  foundByLabel: string | null;
  /** Name of the paper, where the fact is whether it was received. */
  paper?: string;
}
/** What an office sets for its place. */
export interface ParameterWire {
  code: string;
  label: string;
  setBy: string;
  kind: FieldKind;
  /** What a number of it is followed by: 元, 人, %. */
  unit?: string;
  /** The ways it chooses among, where it is no number. */
  options?: { value: string; label: string }[];
  /** By which it differs, each with a value of its own; empty: one value for all. */
  categories: { value: string; label: string }[];
}
/** Facts that come in lines: income items of a member, property of a household. */
export interface ListWire {
  key: string;
  label: string;
  help?: string;
  /** The fields of one line. */
  columns: FieldWire[];
  verifiedBy: string[];
  /** The kind of office that alone finds every field of a line; null when the applicant can say something. */
  foundBy: string | null;
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
  /** Who applies; its own fields stand under `household` whatever its kind, and only a household has members. */
  applicant: "household" | "person" | "organisation";
  applicantLabel: string; // 家庭
  outcome: OutcomeWire;
  household: FieldWire[];
  member: FieldWire[];
  householdLists: ListWire[];
  memberLists: ListWire[];
  steps: StepWire[];
  rules: RuleSentence[];
  parameters: ParameterWire[];
  /** Time limits of the whole, of the applicant, and the first month of payment. */
  within: { label: string; law: CitationWire[] }[];
  /** Whether running amounts are worked out anew when a standard is raised. */
  uprates: boolean;
}

/** A worked example of a declaration, with what is proposed for it now. */
export interface ExampleWire {
  name: string;
  on: Day;
  local: Record<string, unknown>;
  /** As `ServiceWire.applicant` says; members stand in a household only. */
  applicant: Record<string, unknown>;
  proposal: ProposalWire;
  /** Whether the proposal is what the declaration expects. */
  asExpected: boolean;
}

/** A published edition of the rules of a service. */
export interface EditionWire {
  since: Day;
  publishedAt: string;
  /** SM3 over its frozen text, as decisions name it. */
  digest: string;
  /** Version of what the operators mean. */
  operators: number;
  /** What it says differently from the edition before it, sentence by sentence; empty for the first. */
  changes: string[];
}
