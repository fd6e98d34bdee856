/** 群众 · A citizen who is signed in: a kind of its own, with one person and no office, role or division. */
import { sql, type Database, type Tx } from "#kernel/database";

export interface Citizen {
  readonly kind: "citizen";
  /** Null: nobody is registered under the citizen's number; then there is nothing to see yet. */
  readonly personId: number | null;
  /** As the provider of the identity gave it, or as registered. */
  readonly name: string;
  /** Sent back in the header x-csrf-token with every write. */
  readonly csrf: string;
}

/** Whose rows: the citizen's own, or those of a person for whom a mandate is in force on the day. */
export interface Seen extends Pick<Citizen, "personId"> {
  readonly forPerson?: number | null;
  readonly today?: string;
}

const setting = (value: number | string | null | undefined): string => String(value ?? "");

/**
 * Runs `work` in one transaction as role xiangmin_citizen: it sees one person's row, membership, household, cases and
 * decisions, in named columns, and writes nothing. No division range applies to it, whatever the settings say. For somebody
 * else's person the database asks the mandate; without one nothing is visible.
 */
export const asCitizen = <T>(
  db: Database,
  { personId, forPerson, today }: Seen,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.lo', '0', true), set_config('app.hi', '0', true),
      set_config('app.person_id', ${setting(personId)}, true), set_config('app.for_person', ${setting(forPerson)}, true),
      set_config('app.today', ${setting(today)}, true), set_config('role', 'xiangmin_citizen', true)`.execute(tx);
    return work(tx);
  });
