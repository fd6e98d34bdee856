/** All records of people: what a question about a person must ask for, because one person may have been registered twice. */
import { sql, type Tx } from "#kernel/database";

/**
 * The given records and all that were merged with them, in either direction. In SQL the same answer is
 * people.every_record(bigint[]).
 * @example refuseRelatives(tx, principal, await everyRecordOf(tx, personIds))
 */
export const everyRecordOf = async (tx: Tx, personIds: readonly number[]): Promise<number[]> => {
  const found = await sql<{ personId: number }>`
    select unnest(people.every_record(${[...personIds]}::bigint[])) as "personId"`.execute(tx);
  return found.rows.map(({ personId }) => personId);
};

/** The record that stands for the person; null when the person is out of sight. */
export const standingRecordOf = async (tx: Tx, personId: number): Promise<number | null> => {
  const found = await sql<{ standingId: number | null }>`
    select people.standing_record(${personId}) as "standingId"`.execute(tx);
  return found.rows[0]?.standingId ?? null;
};
