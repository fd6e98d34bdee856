/** Carries rows that were written under a number that a change had freed meanwhile. */
import { sql, type Tx } from "#kernel/database";
import { carryNumbers } from "./carry-rows.ts";
import { numberedTables } from "./tables-that-follow.ts";

/**
 * A transaction that had read the old tree before a change and wrote after it leaves such rows. Numbers are never given again,
 * so where each belongs is certain. Runs as the owner, right after a change and whenever one likes; answers rows by table.
 */
export const carryStrays = async (tx: Tx): Promise<Readonly<Record<string, number>>> => {
  const found = await sql<{ oldNo: number; newNo: number }>`
    with recursive way as (
      select old_no, new_no from places.renumbered
      union all select way.old_no, r.new_no from way join places.renumbered r on r.old_no = way.new_no)
    select old_no as "oldNo", new_no as "newNo" from way
    where not exists (select from places.renumbered r where r.old_no = way.new_no)`.execute(tx);
  return carryNumbers(tx, await numberedTables(tx), new Map(found.rows.map(({ oldNo, newNo }) => [oldNo, newNo])));
};
