/** Writes one audit entry and the subjects it touched, inside the business transaction, with one statement. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";

export type Act = "read" | "write" | "export" | "print" | "sign-in" | "sign-out" | "refused";
export type SubjectKind = "person" | "household" | "organisation" | "case" | "account" | "parameter";

export interface Subject {
  readonly kind: SubjectKind;
  readonly id: number;
  /** Division of the subject; it decides who may see the trace. */
  readonly divNo: number;
}

export interface Recorded {
  /** Who acted; null when nobody was signed in or the machine itself acted. */
  readonly actor: { readonly accountId: number; readonly officeId: number; readonly divNo: number } | null;
  readonly requestId: string;
  readonly act: Act;
  /** The query or action by its name, e.g. "people.person-file". */
  readonly what: string;
  /** Why, in the official's own words, where the act demands a reason. */
  readonly reason?: string | null;
  /** What may be kept beside the fact: never a password, an identity number or a key. */
  readonly detail?: unknown;
  /** Repeated subjects count once. */
  readonly subjects: readonly Subject[];
  readonly at: Date;
}

/** Entries without an official belong to no division; only the whole province sees them. */
const NO_DIVISION = 0;

/**
 * Records an act together with the business change: both are kept or neither. Actor and subjects must lie in the
 * scope of the transaction; without an actor the scope must be the whole province.
 */
export const record = async (tx: Tx, recorded: Recorded): Promise<void> => {
  const { actor, requestId, act, what, at, subjects } = recorded;
  const detail = recorded.detail === undefined ? null : JSON.stringify(recorded.detail);
  await sql`with written as (
      insert into audit.entry (at, account_id, office_id, div_no, request_id, act, what, reason, detail)
      values (${at}, ${actor?.accountId ?? null}, ${actor?.officeId ?? null}, ${actor?.divNo ?? NO_DIVISION},
              ${requestId}, ${act}, ${what}, ${recorded.reason ?? null}, ${detail}::jsonb)
      returning entry_id)
    insert into audit.subject (entry_id, kind, subject_id, div_no)
    select distinct on (s.kind, s.subject_id) entry_id, s.kind, s.subject_id, s.div_no
    from written, unnest(${subjects.map((s) => s.kind)}::text[], ${subjects.map((s) => s.id)}::bigint[],
                         ${subjects.map((s) => s.divNo)}::int[]) as s (kind, subject_id, div_no)`.execute(tx);
};
