/** Accounts, sessions, delegation and recusal. Types only. */
import type { Day } from "./basics.ts";

export interface AccountRow {
  accountId: number;
  login: string;
  name: string;
  role: string;
  roleLabel: string;
  /** 三员: nothing is done to it from here. */
  administrator: boolean;
  officeId: number;
  officeName: string;
  state: "open" | "locked" | "ended";
  mustChange: boolean;
  secondFactor: boolean;
  sessions: number;
}
export interface OrphanedTask {
  caseId: number;
  caseNo: string;
  step: string | null;
  dueOn: Day | null;
}
export interface LeaverWire {
  name: string;
  sessionsEnded: number;
  tasks: OrphanedTask[];
  /** No other account of the office holds the same post. */
  nobodyLeft: boolean;
}
export interface PostsWire {
  roles: { role: string; label: string; offices: string[] }[];
  offices: { officeId: number; kind: string; name: string }[];
}
export interface SessionWire {
  sessionId: number;
  /** Network address. */
  from: string | null;
  since: string; // ISO
  seenAt: string; // ISO
  current: boolean;
}
/** Shown once. */
export interface EnrolmentWire {
  secret: string;
  uri: string;
}
/** Shown once. */
export interface RecoveryCodesWire {
  codes: string[];
}
export interface DelegationWire {
  delegationId: number;
  fromAccountId: number;
  fromName: string;
  toAccountId: number;
  toName: string;
  from: Day;
  to: Day;
  reason: string;
  withdrawn: boolean;
  /** Today lies in its days and nobody has withdrawn it. */
  active: boolean;
}
export interface ColleagueWire {
  accountId: number;
  name: string;
  roleLabel: string;
}
export interface RelativeWire {
  relativeId: number;
  personId: number;
  name: string;
  relation: string;
  relationLabel: string;
  from: Day;
  to: Day | null;
}
export interface ProfileWire {
  name: string;
  label: string;
  inUse: boolean;
  shortest: number;
  classes: number;
  maxAgeDays: number | null;
  history: number;
  idleMinutes: number;
  secondFactor: string[];
  administratorNetworks: string[];
}
export interface ProviderWire {
  provider: string;
  kind: string;
  label: string;
}
