/** Wire shapes of 测算: what other standards would change for those who are paid, and for those who were refused. */
import type { Day, Yuan } from "./basics.ts";

export interface SimulatedChange {
  code: string;
  /** Key of the category; null for a standard without categories. */
  category: string | null;
  /** The new value as people write it, yuan for money; the key of an option. Null where a percentage is given. */
  amount: string | number | null;
  /** By how many per cent it rises or falls, to whole yuan; amounts of money only. */
  percent: number | null;
}
export interface SimulationAsked {
  serviceId: string;
  /** The day from which it is worked out. */
  on: Day;
  changes: SimulatedChange[];
}
/** One answer to the same cases. */
export interface SimulatedAnswer {
  eligible: number;
  refused: number;
  /** What is not known in the file, so that the rule cannot say. */
  open: number;
  /** Of those eligible, each month or once. */
  yuan: Yuan;
}
export interface SimulatedGroup {
  unitId: number;
  name: string;
  /** Those whose support runs. */
  cases: number;
  persons: number;
  /** What the decisions grant today. */
  decided: Yuan;
  before: SimulatedAnswer;
  after: SimulatedAnswer;
  /** What is paid after the change, less what is paid before; may be negative. */
  difference: Yuan;
  /** Of those whose support runs: no longer eligible after the change. */
  lost: number;
  raised: number;
  lowered: number;
  /** Refused within twelve months before the day, and eligible after the change. */
  gained: number;
}
export interface SimulationWire {
  serviceId: string;
  title: string;
  on: Day;
  place: string;
  groups: SimulatedGroup[];
  total: SimulatedGroup;
  /** Conditions that those who are lost no longer meet, most frequent first. */
  because: { label: string; cases: number }[];
}
