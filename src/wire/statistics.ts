/** Monthly figures, drilled by division, and the rows behind each. Types only. */
import type { Day, Yuan } from "./basics.ts";

export interface FigureKindWire {
  key: string;
  label: string;
  /** Whether it has an amount a month. */
  money: boolean;
}
export interface FigureCountWire {
  cases: number;
  persons: number;
  yuan: Yuan | null;
}
export interface MonthPartWire {
  /** Null: in no part of the division. */
  unitId: number | null;
  name: string;
  /** By the key of the figure; a figure without cases is left out. */
  counts: Record<string, FigureCountWire>;
}
/** 月结 · The month as it was reported. */
export interface ClosedMonthWire {
  by: string;
  at: string; // ISO
  sm3: string;
  /** False: what is kept is not what was closed. */
  sound: boolean;
  /** Figures of the total that count otherwise today. */
  corrected: { label: string; reported: FigureCountWire; now: FigureCountWire }[];
}
export interface MonthWire {
  month: string;
  serviceId: string;
  serviceTitle: string;
  /** From the reader's own division down to the one shown. */
  path: { unitId: number; name: string }[];
  figures: FigureKindWire[];
  parts: MonthPartWire[];
  total: Record<string, FigureCountWire>;
  /** Who the persons are whose households are paid for the month. */
  persons: { key: string; label: string; count: number }[];
  /** Null while the month is open, and for divisions that close none. */
  closed: ClosedMonthWire | null;
  mayClose: boolean;
}
export interface FigureRowWire {
  caseId: number;
  caseNo: string;
  applicantName: string | null;
  place: string;
  persons: number;
  yuan: Yuan | null;
  decidedOn: Day | null;
  reviewLabel: string | null;
}
export interface FigureRowsWire {
  rows: FigureRowWire[];
  /** Pass as ?after= for the next page; null on the last. */
  next: number | null;
}
