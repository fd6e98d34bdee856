/** 退出家庭 · Someone is no longer a member from a day on. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { membershipsOn } from "./members-on.ts";
import { headNeedsSuccessor, notAMember } from "./problems.ts";

/**
 * Ends the membership; `on` is the first day no longer a member. With its last member the household ends too.
 * @throws notAMember, headNeedsSuccessor
 */
export const leaveHousehold = async (
  tx: Tx,
  { householdId, personId, on }: { householdId: number; personId: number; on: Day },
): Promise<void> => {
  const members = await membershipsOn(tx, { householdId, asOf: on });
  const leaving = members.find((member) => member.personId === personId);
  if (leaving === undefined || leaving.from >= on) throw notAMember({ personId, householdId, on });
  if (leaving.relation === "self" && members.length > 1) throw headNeedsSuccessor({ householdId });
  await sql`
    update people.membership set valid = daterange(lower(valid), ${on})
    where household_id = ${householdId} and person_id = ${personId} and valid @> ${on}::date`.execute(tx);
  if (members.length > 1) return;
  await sql`
    update people.household set valid = daterange(lower(valid), ${on})
    where household_id = ${householdId} and valid @> ${on}::date`.execute(tx);
};
