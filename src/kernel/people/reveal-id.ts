/** 查看完整证号 · The full document number of one person. */
import { sql, type Tx } from "#kernel/database";
import { openField, type KeyProvider } from "#kernel/secrets";
import { idField } from "./insert-people.ts";
import { noIdNumber, personNotVisible } from "./problems.ts";
import type { PeopleDeps } from "./read-person.ts";

/** The number behind a stored cipher: for whoever may match it, never to show it. */
export const openIdNumber = (keys: KeyProvider, cipher: Buffer): string => openField(keys, idField, cipher);

/**
 * Decrypts the number. The caller demands the permission and audits the look with the official's reason, in the same transaction.
 * @throws personNotVisible, noIdNumber
 */
export const revealId = async (tx: Tx, { keys }: Pick<PeopleDeps, "keys">, personId: number): Promise<string> => {
  const found = await sql<{ idCipher: Buffer | null }>`
    select id_cipher as "idCipher" from people.person where person_id = ${personId}`.execute(tx);
  const person = found.rows[0];
  if (person === undefined) throw personNotVisible({ personId });
  if (person.idCipher === null) throw noIdNumber({ personId });
  return openIdNumber(keys, person.idCipher);
};
