/** What must be true of every book at any instant, sealed or not: journals add up to nothing, balances are the sum of their postings, limits hold. */
import { sql, type Tx } from "#kernel/database";
import { balanceWrong, limitPassed, unbalanced, type Broken } from "./broken.ts";

const firstUnbalanced = async (tx: Tx): Promise<Broken | null> => {
  const { rows } = await sql<{ id: number }>`
    select j.journal_id as id from book.journal j where not exists (select from book.posting p where p.journal_id = j.journal_id)
    union all
    select journal_id from (
      select p.journal_id from book.posting p join book.account a using (book_account_id)
      group by p.journal_id, a.commodity, p.layer = 'posted' having sum(p.amount) <> 0) as off
    order by id limit 1`.execute(tx);
  return rows[0] === undefined ? null : unbalanced(rows[0].id);
};

const titled = sql`k.title || '（' || a.book_account_id || '）'`;

const firstWrongBalance = async (tx: Tx): Promise<Broken | null> => {
  const { rows } = await sql<{ name: string }>`
    with summed as (
      select book_account_id, coalesce(sum(amount) filter (where layer = 'posted'), 0) as posted,
        coalesce(sum(amount) filter (where layer = 'outgoing'), 0) as outgoing,
        coalesce(sum(amount) filter (where layer = 'incoming'), 0) as incoming
      from book.posting group by book_account_id)
    select ${titled} as name from book.account a join book.kind k using (book, kind) left join summed s using (book_account_id)
    where (a.posted, a.outgoing, a.incoming) is distinct from (coalesce(s.posted, 0), coalesce(s.outgoing, 0), coalesce(s.incoming, 0))
    order by a.book_account_id limit 1`.execute(tx);
  return rows[0] === undefined ? null : balanceWrong(rows[0].name);
};

const firstPassedLimit = async (tx: Tx): Promise<Broken | null> => {
  const { rows } = await sql<{ name: string }>`
    select ${titled} as name from book.account a join book.kind k using (book, kind)
    where a.posted + a.outgoing < a.floor or a.posted + a.incoming > a.ceiling order by a.book_account_id limit 1`.execute(
    tx,
  );
  return rows[0] === undefined ? null : limitPassed(rows[0].name);
};

/** The first thing that is not as it must be; null when all is. Sees what the scope of the transaction shows. */
export const firstFault = async (tx: Tx): Promise<Broken | null> =>
  (await firstUnbalanced(tx)) ?? (await firstWrongBalance(tx)) ?? (await firstPassedLimit(tx));
