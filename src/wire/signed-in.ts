/** Who is signed in. Types only. */
import type { Day } from "./basics.ts";

export interface Me {
  accountId: number;
  login: string;
  name: string;
  role: string;
  roleLabel: string;
  /** What the role may do, by the keys of the permissions; a page shows no button that would be refused. */
  permissions: string[];
  office: { officeId: number; kind: string; kindLabel: string; name: string };
  division: { unitId: number; name: string; path: string };
  /** Sent back in the header x-csrf-token with every write. */
  csrf: string;
  today: Day;
  /** The colleague whose post is exercised under a delegation, and its last day. */
  actingFor?: { accountId: number; name: string; until: Day };
  /** What must be done before any other work. */
  standing?: "must-change-password" | "must-enrol";
  /** How many other sessions of this account are open. */
  otherSessions?: number;
}
