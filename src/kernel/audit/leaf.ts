/** The canonical line of an entry with its subjects, and its digest: the leaf that a block seals. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";
import { sm3 } from "#kernel/secrets";

export interface Leaf {
  readonly entryId: number;
  /** SM3 of the canonical line, hex. */
  readonly digest: string;
}

interface EntryRow {
  entry_id: number;
  at: string;
  account_id: number | null;
  office_id: number | null;
  div_no: number;
  request_id: string;
  act: string;
  what: string;
  reason: string | null;
  detail: string | null;
  subjects: string;
}

/** JSON keeps the parts apart whatever they contain; every column but block_no is in it. */
const lineOf = (row: EntryRow): string =>
  JSON.stringify([
    row.entry_id,
    row.at,
    row.account_id,
    row.office_id,
    row.div_no,
    row.request_id,
    row.act,
    row.what,
    row.reason,
    row.detail,
    row.subjects,
  ]);

/** Which entries: those of a block, or up to `limit` that no block holds yet. Ordered by entry_id. */
export type Which = { readonly block: number } | { readonly unsealed: number };

/**
 * The leaves of entries this transaction can see. Instant and JSON are turned into text by the database, so that
 * neither the driver's milliseconds nor its JSON parser can hide a change.
 */
export const leavesOf = async (tx: Tx, which: Which): Promise<Leaf[]> => {
  const chosen =
    "block" in which
      ? sql`where block_no = ${which.block} order by entry_id`
      : sql`where block_no is null order by entry_id limit ${which.unsealed}`;
  const { rows } = await sql<EntryRow>`
    select entry_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, account_id, office_id, div_no,
      request_id, act, what, reason, detail::text as detail,
      coalesce((select string_agg(kind || ' ' || subject_id || ' ' || s.div_no, ',' order by kind collate "C", subject_id)
                from audit.subject s where s.entry_id = e.entry_id), '') as subjects
    from (select * from audit.entry ${chosen}) e order by entry_id`.execute(tx);
  return rows.map((row) => ({ entryId: row.entry_id, digest: sm3(lineOf(row)) }));
};
