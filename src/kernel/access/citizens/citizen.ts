/** 群众 · A citizen who is signed in: a kind of its own, with one person and no office, role or division. */
import { sql, type Database, type Tx } from "#kernel/database";

export interface Citizen {
  readonly kind: "citizen";
  /** Null: nobody is registered under the citizen's number; then there is nothing to see yet. */
  readonly personId: number | null;
  /** As the provider of the identity gave it. */
  readonly name: string;
  /** Sent back in the header x-csrf-token with every write. */
  readonly csrf: string;
}

/**
 * Runs `work` in one transaction as role xiangmin_citizen: it sees the citizen's own row, membership, household, cases and
 * decisions, in named columns, and writes nothing. No division range applies to it, whatever the settings say.
 */
export const asCitizen = <T>(
  db: Database,
  { personId }: Pick<Citizen, "personId">,
  work: (tx: Tx) => Promise<T>,
): Promise<T> =>
  db.kysely.transaction().execute(async (tx) => {
    await sql`select set_config('app.lo', '0', true), set_config('app.hi', '0', true),
      set_config('app.person_id', ${personId === null ? "" : String(personId)}, true),
      set_config('role', 'xiangmin_citizen', true)`.execute(tx);
    return work(tx);
  });
