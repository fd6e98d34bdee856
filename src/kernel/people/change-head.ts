/** 变更户主 · Another member becomes the head; the household and its history stay the same. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Relation } from "./declare.ts";
import { writeMemberships } from "./insert-households.ts";
import { membershipsOn } from "./members-on.ts";
import { headIsSelf, householdNotVisible, laterHistory, notAMember } from "./problems.ts";

interface Related {
  readonly personId: number;
  /** To the new head, who is `self`. */
  readonly relation: Relation;
}

/**
 * From `on` the members stand to the new head as given; who is not named leaves, e.g. the head who died.
 * @throws householdNotVisible, headIsSelf, notAMember, laterHistory
 */
export const changeHead = async (
  tx: Tx,
  { householdId, on, members }: { householdId: number; on: Day; members: readonly Related[] },
): Promise<void> => {
  const current = await membershipsOn(tx, { householdId, asOf: on });
  if (current.length === 0) throw householdNotVisible({ householdId, on });
  const [head, ...others] = members.filter((member) => member.relation === "self");
  if (head === undefined || others.length > 0) throw headIsSelf({});
  const stranger = members.find(({ personId }) => !current.some((member) => member.personId === personId));
  if (stranger) throw notAMember({ personId: stranger.personId, householdId, on });
  // Rewriting a past with later changes behind it would contradict them.
  if (current.some((member) => member.from >= on || member.to !== null)) throw laterHistory({ householdId, on });
  await sql`
    update people.membership set valid = daterange(lower(valid), ${on})
    where household_id = ${householdId} and valid @> ${on}::date`.execute(tx);
  await writeMemberships(
    tx,
    members.map(({ personId, relation }) => ({ householdId, personId, relation, from: on })),
  );
  await sql`update people.household set head_id = ${head.personId} where household_id = ${householdId}`.execute(tx);
};
