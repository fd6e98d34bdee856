/** Payments: accounts of persons, monthly rolls of a county, their lines, and the money behind them. Types only. */
import type { Day, Yuan } from "./basics.ts";

export interface PaymentAccountWire {
  accountId: number;
  bank: string;
  holderName: string;
  /** The last four digits. */
  tail: string;
  from: Day;
  /** The last day; null: in use. */
  until: Day | null;
  /** The agreement by which somebody else's account is used. */
  agreement: string | null;
  confirmed: boolean;
}
export type RollStateWire = "draft" | "confirmed" | "approved" | "sent" | "closed" | "void";
export interface RollWire {
  rollId: number;
  countyId: number;
  countyName: string;
  serviceId: string;
  serviceTitle: string;
  /** YYYY-MM */
  month: string;
  nth: number;
  state: RollStateWire;
  stateLabel: string;
  lines: number;
  total: Yuan;
  fileFormat: string | null;
}
export interface RollFindingWire {
  lineNo: number;
  kind: string;
  label: string;
  /** The line is not paid while it stands. */
  holds: boolean;
  says: string;
  reason: string | null;
}
export interface RollDifferenceWire {
  cause: string;
  label: string;
  cases: number;
  /** What this cause adds to the last roll; may be below zero. */
  yuan: string;
}
export interface RollStateCountWire {
  state: "ready" | "held" | "paid" | "returned";
  lines: number;
  total: Yuan;
}
export interface RollViewWire {
  roll: RollWire;
  findings: RollFindingWire[];
  differences: RollDifferenceWire[];
  counts: RollStateCountWire[];
  /** What does not agree between lines, signature and book; empty when everything does. The bank file is held against them when it is fetched and when the roll closes. */
  faults: string[];
}
export interface RollLineWire {
  lineNo: number;
  caseId: number;
  caseNo: string | null;
  /** Null: a protected person, or outside the reader's area. */
  name: string | null;
  forMonth: string;
  kindLabel: string;
  amount: Yuan;
  bank: string | null;
  tail: string | null;
  state: "ready" | "held" | "paid" | "returned";
  stateLabel: string;
  /** Why it is held, or came back. */
  why: string | null;
}
export interface RollLinesWire {
  rows: RollLineWire[];
  /** Pass as ?after= for the next page; null on the last. */
  next: number | null;
}
export interface AnswerTakenWire {
  rows: number;
  paid: Yuan;
  returned: Yuan;
  /** The same file was taken in before: nothing changed. */
  again: boolean;
}
export interface OverpaidWire {
  caseId: number;
  forMonth: string;
  amount: Yuan;
}
export interface FundsWire {
  rows: { source: string; label: string; available: Yuan; reserved: Yuan }[];
  total: Yuan;
}
