/** 查看完整证号 · The full document number of one person. */
import { sql, type Tx } from "#kernel/database";
import { openField } from "#kernel/secrets";
import { idField } from "./insert-people.ts";
import { noIdNumber, personNotVisible } from "./problems.ts";
import type { PeopleDeps } from "./read-person.ts";

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
  return openField(keys, idField, person.idCipher);
};
