/** People, households, places and local values. Types only. */
import type { Day } from "./basics.ts";
import type { CaseRow } from "./cases.ts";

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
  /** The division the household lives in: its standards count. */
  unitId: number;
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
