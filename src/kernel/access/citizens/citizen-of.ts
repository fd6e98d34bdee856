/** Which citizen is behind a token, and the end of the session. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database } from "#kernel/database";
import { tokenHash } from "../session-token.ts";
import type { Citizen } from "./citizen.ts";

const idleMinutes = 20;

/** Null when the token is unknown, idle for 20 minutes or older than two hours. A person registered since is found. */
export const citizenOf = (db: Database, { clock }: { clock: Clock }, token: string): Promise<Citizen | null> =>
  asOwner(db, async (tx) => {
    const found = await sql<Omit<Citizen, "kind">>`
      update access.citizen_session s set seen_at = ${clock.now()},
        person_id = coalesce(person_id, (select person_id from people.person p where p.id_blind = s.id_blind and not p.id_disputed))
      where token_hash = ${tokenHash(token)} and expires_at > ${clock.now()}
        and seen_at > ${clock.now()}::timestamptz - make_interval(mins => ${idleMinutes}::int)
      returning person_id as "personId", name, csrf`.execute(tx);
    const [row] = found.rows;
    return row === undefined ? null : { kind: "citizen", ...row };
  });

/** A token that is unknown or has ended changes nothing. */
export const endCitizenSession = (db: Database, token: string): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`delete from access.citizen_session where token_hash = ${tokenHash(token)}`.execute(tx);
  });
