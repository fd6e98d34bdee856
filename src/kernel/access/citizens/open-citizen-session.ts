/** Opens a citizen's session, however the citizen was recognised. */
import { record } from "#kernel/audit";
import type { Clock } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import { newToken, tokenHash } from "../session-token.ts";

/** Shared computers of villages and service halls: short, and not renewed for ever. */
const longestMinutes = 120;

export interface Recognised {
  /** Of the identity number that a provider vouched for; null: the card was shown at a desk. */
  readonly blind: Buffer | null;
  readonly person: { readonly id: number; readonly divNo: number } | null;
  readonly name: string;
  readonly what: string;
  readonly requestId: string;
}

/** The token, told once. */
export const openCitizenSession = async (tx: Tx, { clock }: { clock: Clock }, who: Recognised): Promise<string> => {
  const { blind, person, name, what, requestId } = who;
  const token = newToken();
  await sql`delete from access.citizen_session where expires_at <= ${clock.now()}`.execute(tx);
  await sql`insert into access.citizen_session (token_hash, id_blind, person_id, name, csrf, seen_at, expires_at)
    values (${tokenHash(token)}, ${blind}, ${person?.id ?? null}, ${name}, ${newToken()}, ${clock.now()},
      ${clock.now()}::timestamptz + make_interval(mins => ${longestMinutes}::int))`.execute(tx);
  const subjects = person === null ? [] : [{ kind: "person" as const, ...person }];
  await record(tx, { actor: null, requestId, act: "sign-in", what, subjects, at: clock.now() });
  return token;
};
