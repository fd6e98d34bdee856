/** 并户 · All members of one household join another; the first one ends. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { writeMemberships } from "../insert-households.ts";
import { membershipsOn } from "../members-on.ts";
import { headIsSelf, householdNotVisible, laterHistory, notAMember } from "../problems.ts";
import type { Related } from "./split-household.ts";

export interface Union {
  /** The household that goes on. */
  readonly householdId: number;
  readonly fromHouseholdId: number;
  readonly on: Day;
  /** Every member of the household that ends, as related to the head of the one that goes on. */
  readonly joining: readonly Related[];
}

const checked = async (tx: Tx, { householdId, fromHouseholdId, on, joining }: Union): Promise<void> => {
  const into = await membershipsOn(tx, { householdId, asOf: on });
  if (into.length === 0 || householdId === fromHouseholdId) throw householdNotVisible({ householdId, on });
  const ending = await membershipsOn(tx, { householdId: fromHouseholdId, asOf: on });
  if (ending.length === 0) throw householdNotVisible({ householdId: fromHouseholdId, on });
  if (joining.some(({ relation }) => relation === "self")) throw headIsSelf({});
  if (ending.some(({ from, to }) => from >= on || to !== null))
    throw laterHistory({ householdId: fromHouseholdId, on });
  const missing = ending.find(({ personId }) => !joining.some((each) => each.personId === personId));
  const stranger = joining.find(({ personId }) => !ending.some((each) => each.personId === personId));
  const wrong = missing ?? stranger;
  if (wrong) throw notAMember({ personId: wrong.personId, householdId: fromHouseholdId, on });
};

/** @throws householdNotVisible, headIsSelf, laterHistory, notAMember when somebody is missing or does not belong to it */
export const uniteHouseholds = async (tx: Tx, union: Union): Promise<void> => {
  const { householdId, fromHouseholdId, on, joining } = union;
  await checked(tx, union);
  await sql`
    update people.membership set valid = daterange(lower(valid), ${on})
    where household_id = ${fromHouseholdId} and valid @> ${on}::date`.execute(tx);
  await sql`
    update people.household set valid = daterange(lower(valid), ${on})
    where household_id = ${fromHouseholdId} and valid @> ${on}::date`.execute(tx);
  await writeMemberships(
    tx,
    joining.map((member) => ({ ...member, householdId, from: on })),
  );
};
