/** 更正 · The opposite of a wrong entry and the right one, in one transaction. */
import { sql, type Tx } from "#kernel/database";
import { hold } from "./hold.ts";
import { accountsFor, type NewEntry } from "./order.ts";
import { reverse } from "./reverse.ts";
import { transfer } from "./transfer.ts";

/**
 * Answers the number of the right entry; its opposite is entered under the same key with "/冲正" behind it.
 * @throws notReversible, alreadyReversed, short, overCeiling, keyUsed, notHere
 */
export const correct = async <K extends string>(
  tx: Tx,
  { wrong, right }: { wrong: number; right: NewEntry<K> },
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    select distinct book_account_id as id from book.posting where journal_id = ${wrong}`.execute(tx);
  await hold(tx, [...rows.map(({ id }) => id), ...(await accountsFor(tx, right))]);
  await reverse(tx, { ...right, wrong, key: `${right.key}/冲正` });
  return transfer(tx, right);
};
