/** Tells the database which kinds of accounts the declared books have, so that it guards them by itself. */
import { sql, type Tx } from "#kernel/database";
import type { Book } from "./declare.ts";

/** Run as the owner at each start. A kind that is no longer declared stays: its accounts are history. */
export const keepKinds = async (tx: Tx, books: readonly Book[]): Promise<void> => {
  const rows = books.flatMap(({ id, kinds }) =>
    Object.entries(kinds).map(([kind, { title, unit, by, floor }]) => ({ book: id, kind, title, unit, by, floor })),
  );
  await sql`
    insert into book.kind (book, kind, title, unit, dimensions, floor)
    select book, kind, title, unit, array(select jsonb_array_elements_text("by") order by 1), floor
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as k (book text, kind text, title text, unit text, "by" jsonb, floor bigint)
    on conflict (book, kind) do update set title = excluded.title, dimensions = excluded.dimensions, floor = excluded.floor
    where (kind.title, kind.dimensions, kind.floor) is distinct from (excluded.title, excluded.dimensions, excluded.floor)`.execute(
    tx,
  );
};
