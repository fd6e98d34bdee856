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
export interface MonthWire {
  month: string;
  serviceId: string;
  serviceTitle: string;
  /** From the reader's own division down to the one shown. */
  path: { unitId: number; name: string }[];
  figures: FigureKindWire[];
  parts: MonthPartWire[];
  total: Record<string, FigureCountWire>;
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
