/** What is sent when something cannot be done (RFC 9457). Types only. */

export interface InputIssue {
  /** Path of the field, e.g. "household.members[1].income". */
  at: string;
  code: string;
  says: string;
}
export interface Problem {
  type: string; // e.g. "cases.wrong-step"
  title: string; // Chinese, one sentence
  status: number;
  next?: string; // what to do now
  params?: Record<string, unknown>;
  issues?: InputIssue[];
  incident?: string;
}
