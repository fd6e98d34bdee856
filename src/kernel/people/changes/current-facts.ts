/** The facts of a person as the record has them today, ready to be changed. */
import { sql, type Tx } from "#kernel/database";
import { openField } from "#kernel/secrets";
import type { Day } from "#wire";
import { idField, phoneField } from "../insert-people.ts";
import { personNotVisible, recordMerged } from "../problems.ts";
import type { PeopleDeps } from "../read-person.ts";
import type { Facts } from "./person-fields.ts";

export interface LockedPerson {
  readonly personId: number;
  readonly divNo: number;
  readonly disputed: boolean;
  readonly registeredAt: Date;
  readonly facts: Facts;
}

interface Row {
  div_no: number;
  merged_into: number | null;
  id_disputed: boolean;
  created_at: Date;
  full_name: string;
  sex: string | null;
  birth_date: Day | null;
  id_kind: string;
  id_cipher: Buffer | null;
  phone_cipher: Buffer | null;
  unit_id: number;
  hukou_unit_id: number | null;
  died_on: Day | null;
}

const factsOf = (row: Row, { keys }: Pick<PeopleDeps, "keys">): Facts => ({
  fullName: row.full_name,
  sex: row.sex,
  birthDate: row.birth_date,
  idKind: row.id_kind,
  idNumber: row.id_cipher && openField(keys, idField, row.id_cipher),
  phone: row.phone_cipher && openField(keys, phoneField, row.phone_cipher),
  unitId: String(row.unit_id),
  hukouUnitId: row.hukou_unit_id === null ? null : String(row.hukou_unit_id),
  diedOn: row.died_on,
});

/**
 * Locks the record until the end of the transaction: two officials who change one person go one after the other.
 * @throws personNotVisible, recordMerged
 */
export const lockPerson = async (tx: Tx, deps: PeopleDeps, personId: number): Promise<LockedPerson> => {
  const found = await sql<Row>`
    select div_no, merged_into, id_disputed, created_at, full_name, sex, birth_date, id_kind, id_cipher, phone_cipher, unit_id,
      hukou_unit_id, died_on
    from people.person where person_id = ${personId} for update`.execute(tx);
  const row = found.rows[0];
  if (row === undefined) throw personNotVisible({ personId });
  if (row.merged_into !== null) throw recordMerged({ personId, standingId: row.merged_into });
  const { div_no: divNo, id_disputed: disputed, created_at: registeredAt } = row;
  return { personId, divNo, disputed, registeredAt, facts: factsOf(row, deps) };
};
