/** The one look beyond one's own division: is this number registered, and under this name? */
import { sql, type Tx } from "#kernel/database";
import type { KeyProvider } from "#kernel/secrets";
import type { IdKind } from "./declare.ts";
import { idBlind } from "./insert-people.ts";

export interface Existence {
  readonly found: boolean;
  /** False also when nobody is found. */
  readonly nameMatches: boolean;
}

/** Asks the whole province about one document number and answers nothing more; the caller audits the question. */
export const existsInProvince = async (
  tx: Tx,
  { keys }: { keys: KeyProvider },
  { idKind, idNumber, fullName }: { idKind: IdKind; idNumber: string; fullName: string },
): Promise<Existence> => {
  const answer = await sql<Existence>`
    select found, name_matches as "nameMatches" from people.exists_in_province(${idBlind(keys, { idKind, idNumber })}, ${fullName})`.execute(
    tx,
  );
  return answer.rows[0] ?? { found: false, nameMatches: false };
};
