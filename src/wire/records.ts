/** What changes about people, households and divisions, with sources, reasons and what follows. Types only. */
import type { Day } from "./basics.ts";
import type { PersonRow } from "./people.ts";

/** One version of one fact; all versions remain. */
export interface FactVersionWire {
  versionId: number;
  field: string;
  label: string;
  /** As it may be shown: numbers masked. */
  shown: string | null;
  source: string;
  sourceLabel: string;
  confidence: "proved" | "stated" | "disputed";
  confidenceLabel: string;
  /** Null: from the beginning, as far as known. */
  effectiveOn: Day | null;
  enteredAt: string; // ISO
}
/** To be worked out again. */
export interface TouchedWire {
  openCases: { caseId: number; caseNo: string; serviceId: string }[];
  decisions: { decisionId: number; caseId: number; caseNo: string; documentNo: string; startsOn: Day | null }[];
}
export interface PersonChangedWire {
  changeId: number;
  fields: string[];
  /** False: waits for its day. */
  applied: boolean;
  touched: TouchedWire;
  /** After a death: the household that needs another head. */
  needsHead: number | null;
}
export interface MoveWire {
  moved: boolean;
  /** The transfer that waits for the other side; null when moved. */
  transferId: number | null;
}
export interface TransferWire {
  transferId: number;
  householdId: number | null;
  names: string[];
  toUnitId: number;
  toPlace: string;
  effectiveOn: Day;
  reason: string;
  askedAt: string; // ISO
  /** True: to be accepted or refused here. */
  incoming: boolean;
}
export interface MergeCandidateWire {
  person: PersonRow;
  reasons: string[];
}
export interface MergerWire {
  mergeId: number;
  standingId: number;
  mergedId: number;
  mergedName: string;
  reason: string;
  mergedBy: number;
  mergedAt: string; // ISO
  undoReason: string | null;
  undoneAt: string | null;
}
export interface MergedWire {
  mergeId: number;
  touched: TouchedWire[];
}
export interface ProtectedPersonWire {
  person: PersonRow;
  kind: string;
  kindLabel: string;
  legalBasis: string;
  since: string; // ISO
  /** Accounts. */
  team: number[];
}
/** Who looked at or changed what is kept about a person. */
export interface AccessWire {
  entryId: number;
  at: string; // ISO
  act: string;
  what: string;
  reason: string | null;
  officeName: string | null;
  /** For an inspection only: the day until which the person is not told. */
  withheldUntil: Day | null;
}
export interface AccessesWire {
  rows: AccessWire[];
  /** Pass as ?before=; null on the last page. */
  next: number | null;
}
export interface HouseholdChangedWire {
  /** Households that came out of it or went into it. */
  others: number[];
  touched: TouchedWire[];
}
export interface HouseholdPastWire {
  kind: "join" | "leave" | "head" | "split" | "unite" | "move";
  effectiveOn: Day;
  reason: string;
  askedBy: number;
  askedAt: string; // ISO
}
export interface DivisionChangedWire {
  changeId: number;
  established: { unitId: number; name: string }[];
  /** How many rows of how many tables were carried along. */
  rows: number;
  tables: number;
  /** Letter heads and seals to be made anew. */
  offices: { officeId: number; before: string; after: string }[];
  /** Codes to be published anew. */
  codes: { unitId: number; name: string; system: string; code: string }[];
  /** Things left to a person. */
  tasks: number;
}
export interface RescopeTaskWire {
  taskId: number;
  changeId: number;
  subject: string;
  subjectKey: Record<string, unknown>;
  why: "split" | "name-taken" | "standard" | "case-office";
  unitId: number;
  place: string;
}

/** 单位 · An organisation that applies. */
export interface OrganisationView {
  organisationId: number;
  uscc: string;
  name: string;
  /** Where its premises lie. */
  unitId: number;
  address: string | null;
}
