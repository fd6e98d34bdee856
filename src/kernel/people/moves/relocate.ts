/** Writes the new place of people within the official's own area. */
import { sql, type Tx } from "#kernel/database";

export interface Relocation {
  readonly personIds: readonly number[];
  readonly householdId: number | null;
  readonly toUnitId: number;
}

/** Every record of the people goes along; so do the windows of their names and, with a household, its memberships. */
export const relocate = async (tx: Tx, { personIds, householdId, toUnitId }: Relocation): Promise<void> => {
  const records = sql`people.every_record(${[...personIds]}::bigint[])`;
  const divNo = sql`(select div_no from places.scope where unit_id = ${toUnitId})`;
  await sql`update people.person set unit_id = ${toUnitId}, div_no = ${divNo} where person_id = any(${records})`.execute(
    tx,
  );
  await sql`update people.person_gram set div_no = ${divNo} where person_id = any(${records})`.execute(tx);
  if (householdId === null) return;
  await sql`update people.household set unit_id = ${toUnitId}, div_no = ${divNo} where household_id = ${householdId}`.execute(
    tx,
  );
  await sql`update people.membership set div_no = ${divNo} where household_id = ${householdId}`.execute(tx);
};
