/** 抽查. Types only. */
import type { Day } from "./basics.ts";

export interface SpotCheckWire {
  checkId: number;
  serviceTitle: string;
  county: string;
  /** Cases granted from … to …. */
  from: Day;
  to: Day;
  percent: number;
  /** With it anybody draws the same again. */
  seed: string;
  population: number;
  drawn: number;
  done: number;
  differs: number;
  madeBy: string;
  madeAt: string; // ISO
}
export interface SpotCheckCaseWire {
  caseId: number;
  caseNo: string;
  applicantName: string;
  place: string;
  rank: number;
  whyLabel: string;
  inspectors: string[];
  result: "agrees" | "differs" | null;
  visitedOn: Day | null;
  note: string | null;
}
