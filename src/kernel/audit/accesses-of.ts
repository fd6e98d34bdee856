/** Who looked at, changed, printed or exported what is kept about a person, household, case or account. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import type { Act, SubjectKind } from "./record.ts";

export interface Access {
  readonly entryId: number;
  readonly at: Date;
  readonly act: Act;
  /** The query or action by its name. */
  readonly what: string;
  readonly reason: string | null;
  readonly accountId: number | null;
  readonly officeId: number | null;
  readonly requestId: string;
}

interface AccessRow {
  entry_id: number;
  at: Date;
  act: Act;
  what: string;
  reason: string | null;
  account_id: number | null;
  office_id: number | null;
  request_id: string;
}

/** Newest first; `before` is the entryId of the last row already shown, `limit` at most 500. */
export interface Portion {
  readonly before?: number | null;
  readonly limit?: number;
}

/**
 * The trace of one subject (个人信息保护法 art 45: a person may look up what is kept about them). The answer holds what the
 * scope of the transaction shows: for the whole trace, including officials of other places, take the whole province.
 */
export const accessesOf = async (
  tx: Tx,
  subject: { kind: SubjectKind; id: number },
  { before = null, limit = 100 }: Portion = {},
): Promise<Access[]> => {
  const { rows } = await sql<AccessRow>`
    select e.entry_id, e.at, e.act, e.what, e.reason, e.account_id, e.office_id, e.request_id
    from audit.subject s join audit.entry e using (entry_id)
    where s.kind = ${subject.kind} and s.subject_id = ${subject.id}
      and (${before}::bigint is null or s.entry_id < ${before}::bigint)
    order by s.entry_id desc limit ${Math.min(limit, 500)}`.execute(tx);
  return rows.map((row) => ({
    entryId: row.entry_id,
    at: row.at,
    act: row.act,
    what: row.what,
    reason: row.reason,
    accountId: row.account_id,
    officeId: row.office_id,
    requestId: row.request_id,
  }));
};
