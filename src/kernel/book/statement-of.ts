/** 明细账 · The entries of an account, newest first, each with the balance it left. */
import { sql, type Tx } from "#kernel/database";

export interface StatementLine {
  readonly journalId: number;
  readonly line: number;
  readonly kind: "transfer" | "reserve" | "post" | "void" | "reverse";
  readonly layer: "posted" | "outgoing" | "incoming";
  readonly on: string;
  readonly memo: string;
  readonly amount: number;
  /** Of posted amounts, after this entry. */
  readonly balance: number;
}

/** `before` is the journal of the last line already shown, `limit` at most 500. */
export const statementOf = async (
  tx: Tx,
  accountId: number,
  { before = null, limit = 100 }: { before?: number | null; limit?: number } = {},
): Promise<StatementLine[]> => {
  const { rows } = await sql<StatementLine>`
    select * from (
      select p.journal_id as "journalId", p.line, j.kind, p.layer, j.booked_on as "on", j.memo, p.amount,
        coalesce(sum(p.amount) filter (where p.layer = 'posted') over (order by p.journal_id, p.line), 0)::bigint as balance
      from book.posting p join book.journal j using (journal_id) where p.book_account_id = ${accountId}) as lines
    where ${before}::bigint is null or "journalId" < ${before}::bigint
    order by "journalId" desc, line desc limit ${Math.min(limit, 500)}`.execute(tx);
  return rows;
};
