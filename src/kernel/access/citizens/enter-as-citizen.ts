/** A citizen comes back from the provider: the identity number that it vouches for says which person this is. */
import type { Clock } from "#kernel/clock";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { blindIndex, type KeyProvider } from "#kernel/secrets";
import { idNumberKind } from "#policy";
import { idDisputed, noIdNumber } from "../federated/problems.ts";
import type { Proved } from "../federated/proved-claims.ts";
import { openCitizenSession } from "./open-citizen-session.ts";

interface Known {
  readonly id: number;
  readonly divNo: number;
}

const personWith = async (tx: Tx, blind: Buffer): Promise<Known | null> => {
  const found = await sql<Known & { disputed: boolean }>`
    select person_id as id, div_no as "divNo", id_disputed as disputed from people.person where id_blind = ${blind} and not id_disputed
    union all select person_id, div_no, id_disputed from people.person where id_blind = ${blind} and id_disputed`.execute(
    tx,
  );
  if (found.rows.some(({ disputed }) => disputed)) throw idDisputed({});
  return found.rows[0] ?? null;
};

/** The provider's claim, read with the same care as a clerk's typing. */
const idNumberOf = ({ provider, claims }: Proved): string => {
  const claim = provider.idClaim === null ? undefined : claims[provider.idClaim];
  const parsed = typeof claim === "string" ? idNumberKind.parse(claim) : null;
  if (parsed === null || !parsed.ok) throw noIdNumber({});
  return parsed.value;
};

/**
 * The token of a citizen's session, told once.
 * @throws noIdNumber; idDisputed when two living persons share the number, for then it does not say who this is
 */
export const enterAsCitizen = async (
  db: Database,
  { clock, keys }: { clock: Clock; keys: KeyProvider },
  { proved, requestId }: { proved: Proved; requestId: string },
): Promise<string> => {
  const blind = blindIndex(keys, "resident-id", idNumberOf(proved));
  const name = typeof proved.claims["name"] === "string" ? proved.claims["name"] : "";
  return asOwner(db, async (tx) => {
    const person = await personWith(tx, blind);
    return openCitizenSession(tx, { clock }, { blind, person, name, what: "access.citizen-sign-in", requestId });
  });
};
