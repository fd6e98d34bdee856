/** Entries in the database: written in order, read back typed. */
import { sql, type Tx } from "#kernel/database";
import type { Entry } from "./state/entries.ts";

/** The body as stored, with the names of that day beside it. */
export const storedBody = ({ body, by, office }: Entry): string => JSON.stringify({ ...body, signed: { by, office } });

interface Row {
  caseId: number;
  seq: number;
  at: Date;
  accountId: number;
  officeId: number;
  kind: string;
  body: { signed: { by: string; office: string } } & Record<string, unknown>;
}

const entryOf = ({ seq, at, accountId, officeId, kind, body: { signed, ...body } }: Row): Entry =>
  // Entries are written only through EntryDraft, so kind and body belong together.
  ({ seq, at, accountId, officeId, kind, body, ...signed }) as unknown as Entry;

export const appendEntries = async (
  tx: Tx,
  { caseId, divNo, entries }: { caseId: number; divNo: number; entries: readonly Entry[] },
): Promise<void> => {
  await sql`insert into cases.entry (case_id, seq, div_no, at, account_id, office_id, kind, body)
    select ${caseId}::bigint, seq, ${divNo}::int, at, nullif(account_id, 0), nullif(office_id, 0), kind, body::jsonb
    from unnest(${entries.map((e) => e.seq)}::int[], ${entries.map((e) => e.at)}::timestamptz[], ${entries.map((e) => e.accountId)}::int[],
      ${entries.map((e) => e.officeId)}::int[], ${entries.map((e) => e.kind)}::text[], ${entries.map(storedBody)}::text[])
      as e (seq, at, account_id, office_id, kind, body)`.execute(tx);
};

/** The entries of these cases, each list in order. */
export const entriesOf = async (tx: Tx, caseIds: readonly number[]): Promise<ReadonlyMap<number, readonly Entry[]>> => {
  const found = await sql<Row>`
    select case_id as "caseId", seq, at, coalesce(account_id, 0) as "accountId", coalesce(office_id, 0) as "officeId", kind, body
    from cases.entry where case_id = any(${[...caseIds]}::bigint[]) order by case_id, seq`.execute(tx);
  const byCase = new Map<number, Entry[]>();
  for (const row of found.rows) {
    const list = byCase.get(row.caseId) ?? [];
    list.push(entryOf(row));
    byCase.set(row.caseId, list);
  }
  return byCase;
};
