/** 加入家庭 · Someone becomes a member of a household from a day on. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Relation } from "./declare.ts";
import { writeMemberships } from "./insert-households.ts";
import { alreadyInHousehold, headIsSelf, householdNotVisible, personNotVisible, recordMerged } from "./problems.ts";

const standingName = async (tx: Tx, personId: number): Promise<string> => {
  const found = await sql<{ name: string; standingId: number }>`
    select full_name as name, people.standing_record(person_id) as "standingId" from people.person where person_id = ${personId}`.execute(
    tx,
  );
  const person = found.rows[0];
  if (person === undefined) throw personNotVisible({ personId });
  if (person.standingId !== personId) throw recordMerged({ personId, standingId: person.standingId });
  return person.name;
};

/** @throws householdNotVisible, personNotVisible, recordMerged, headIsSelf, alreadyInHousehold */
export const joinHousehold = async (
  tx: Tx,
  { householdId, personId, relation, from }: { householdId: number; personId: number; relation: Relation; from: Day },
): Promise<void> => {
  if (relation === "self") throw headIsSelf({});
  const household = await sql`
    select 1 from people.household where household_id = ${householdId} and valid @> ${from}::date`.execute(tx);
  if (household.rows.length === 0) throw householdNotVisible({ householdId, on: from });
  const name = await standingName(tx, personId);
  // The table's own constraint knows one record; the person may live elsewhere under another one.
  const elsewhere = await sql`
    select from people.membership m
    where m.person_id = any(people.every_record(array[${personId}::bigint])) and m.valid && daterange(${from}, null)`.execute(
    tx,
  );
  if (elsewhere.rows.length > 0) throw alreadyInHousehold({ name, on: from });
  const placed = await writeMemberships(tx, [{ householdId, personId, relation, from }]);
  if (!placed.has(personId)) throw alreadyInHousehold({ name, on: from });
};
