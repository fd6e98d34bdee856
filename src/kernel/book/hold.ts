/** Locks accounts for the rest of the transaction. */
import { sql, type Tx } from "#kernel/database";
import { ordered } from "./problems.ts";

/**
 * Whoever makes several entries in one transaction holds all their accounts first; otherwise two such transactions may wait for
 * each other, and the database breaks one of them off.
 * @throws notHere
 */
export const hold = (tx: Tx, accountIds: readonly number[]): Promise<void> =>
  ordered(async () => {
    await sql`select book.hold(${[...accountIds]}::bigint[])`.execute(tx);
  });
