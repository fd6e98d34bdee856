/** Wire shapes of 核对: authorisations, questions to departments, what they answered. */
import type { Day, Yuan } from "./basics.ts";

export interface EvidencePerson {
  personId: number;
  name: string;
  /** A minor is represented by a guardian. */
  minor: boolean;
}
export interface AuthorisationWire {
  authorisationId: number;
  personId: number;
  classes: string[];
  way: string;
  /** Null: the person. */
  signedBy: string | null;
  from: Day;
  until: Day | null;
  withdrawnOn: Day | null;
  holds: boolean;
}
export interface EvidenceAnswer {
  source: string;
  label: string;
  department: string;
  state: "asked" | "answered" | "refused";
  stateLabel: string;
  askedOn: Day;
  dueOn: Day | null;
  asOf: Day | null;
  hits: number | null;
  /** Why the last file was refused. */
  problems: string[];
}
export interface EvidenceRecord {
  deliveryId: number;
  rowNo: number;
  personId: number;
  source: string;
  label: string;
  /** What a hit turns into: 计入收入, 计入财产, 提示入户核实. */
  bearing: string;
  amount: Yuan | null;
  renamed: boolean;
  cells: { label: string; shown: string }[];
  pitfalls: string[];
  freshUntil: Day | null;
}
/** 申报与查得 · One item, declared and found; it decides nothing. */
export interface EvidenceComparison {
  label: string;
  /** Null: of the household. */
  personId: number | null;
  declared: string | null;
  found: string | null;
  difference: string | null;
  verdict: "waiting" | "same" | "more" | "less" | "undeclared" | "notFound";
  verdictLabel: string;
}
export interface EvidenceWire {
  persons: EvidencePerson[];
  authorisations: AuthorisationWire[];
  answers: EvidenceAnswer[];
  /** Null: the reader may see that it was asked, not what was found. */
  records: EvidenceRecord[] | null;
  /** Null with the records; empty where the service has no such items. */
  comparisons: EvidenceComparison[] | null;
  /** Departments that the rules of the service name, and those that need no signature. */
  sources: { key: string; label: string; department: string; dataClass: string; withoutConsent: boolean }[];
  may: { sign: boolean; ask: boolean };
  classes: { value: string; label: string }[];
  ways: { value: string; label: string }[];
}
export interface NewAuthorisationWire {
  personId: number;
  classes: string[];
  way: string;
  signedBy: number;
  guardianship: string | null;
  witness: string | null;
  signedOn: Day;
  until: Day | null;
}
/** 月度核对 · The newest check of a whole caseload. */
export interface CaseloadCheckWire {
  serviceTitle: string;
  /** Null: none yet. */
  inquiry: {
    inquiryId: number;
    askedAt: string; // ISO
    /** Asked about with an authorisation; the others only where none is needed. */
    persons: number;
    answered: number;
    sources: number;
  } | null;
  cases: number;
  /** Persons of running cases, and those without an authorisation in force. */
  persons: number;
  causes: { cause: string; cases: number }[];
  findings: CaseloadFindingWire[];
  mayStart: boolean;
}
export interface CaseloadFindingWire {
  caseId: number;
  caseNo: string;
  applicantName: string | null;
  member: string | null;
  cause: string;
  declared: string | null;
  found: string | null;
  difference: string | null;
  pays: Yuan | null;
  proposes: string;
}
