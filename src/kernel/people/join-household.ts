/** 加入家庭 · Someone becomes a member of a household from a day on. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Relation } from "./declare.ts";
import { writeMemberships } from "./insert-households.ts";
import { alreadyInHousehold, headIsSelf, householdNotVisible, personNotVisible } from "./problems.ts";

/** @throws householdNotVisible, personNotVisible, headIsSelf, alreadyInHousehold */
export const joinHousehold = async (
  tx: Tx,
  { householdId, personId, relation, from }: { householdId: number; personId: number; relation: Relation; from: Day },
): Promise<void> => {
  if (relation === "self") throw headIsSelf({});
  const household = await sql`
    select 1 from people.household where household_id = ${householdId} and valid @> ${from}::date`.execute(tx);
  if (household.rows.length === 0) throw householdNotVisible({ householdId, on: from });
  const person = await sql<{ name: string }>`
    select full_name as name from people.person where person_id = ${personId}`.execute(tx);
  const name = person.rows[0]?.name;
  if (name === undefined) throw personNotVisible({ personId });
  const placed = await writeMemberships(tx, [{ householdId, personId, relation, from }]);
  if (!placed.has(personId)) throw alreadyInHousehold({ name, on: from });
};
