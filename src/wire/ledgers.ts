/** Wire shapes of 台账. */
import type { Day } from "./basics.ts";

export interface LedgerLineWire {
  caseId: number;
  caseNo: string;
  applicantName: string | null;
  place: string;
  day: Day;
  /** In the order of the columns. */
  cells: (string | null)[];
}
export interface LedgerWire {
  kind: string;
  /** Every ledger there is. */
  kinds: { id: string; title: string }[];
  title: string;
  about: string;
  /** What the day of a line is. */
  day: string;
  columns: string[];
  rows: LedgerLineWire[];
  /** How many lines to skip for the next page. */
  next: number | null;
}
