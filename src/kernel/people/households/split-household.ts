/** 分户 · Some members of a household form one of their own. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { changeHead } from "../change-head.ts";
import type { HouseholdCategory, Relation } from "../declare.ts";
import { insertHouseholds } from "../insert-households.ts";
import { membershipsOn } from "../members-on.ts";
import { headIsSelf, headNeedsSuccessor, laterHistory, notAMember } from "../problems.ts";

export interface Related {
  readonly personId: number;
  readonly relation: Relation;
}

export interface Split {
  readonly householdId: number;
  /** First day of the new household. */
  readonly on: Day;
  /** Who leaves, each as related to the new head, who is `self`. */
  readonly leaving: readonly Related[];
  /** Who stays, as related to another head; needed when the head is among those who leave. */
  readonly staying?: readonly Related[];
  readonly address: string | null;
  readonly category: HouseholdCategory | null;
}

const endMemberships = (tx: Tx, { householdId, on, leaving }: Split) =>
  sql`
  update people.membership set valid = daterange(lower(valid), ${on})
  where household_id = ${householdId} and valid @> ${on}::date
    and person_id = any(${leaving.map(({ personId }) => personId)}::bigint[])`.execute(tx);

const checked = async (tx: Tx, { householdId, on, leaving, staying }: Split) => {
  const members = await membershipsOn(tx, { householdId, asOf: on });
  if (leaving.filter(({ relation }) => relation === "self").length !== 1) throw headIsSelf({});
  for (const { personId } of leaving) {
    const member = members.find((each) => each.personId === personId);
    if (member === undefined) throw notAMember({ personId, householdId, on });
    if (member.from >= on || member.to !== null) throw laterHistory({ householdId, on });
  }
  const headLeaves = members.some(
    ({ personId, relation }) => relation === "self" && leaving.some((each) => each.personId === personId),
  );
  // A household whose members all leave has not been split: it has moved.
  if (leaving.length === members.length || (headLeaves && staying === undefined))
    throw headNeedsSuccessor({ householdId });
  return headLeaves;
};

/**
 * The number of the new household, which lies where the old one does; it moves afterwards if it has to.
 * @throws headIsSelf, notAMember, laterHistory, headNeedsSuccessor
 */
export const splitHousehold = async (tx: Tx, split: Split): Promise<number> => {
  const { householdId, on, leaving, staying = [], address, category } = split;
  const headLeaves = await checked(tx, split);
  // A change of head ends the memberships of all who are not named with it.
  if (headLeaves) await changeHead(tx, { householdId, on, members: staying });
  else await endMemberships(tx, split);
  const place = await sql<{ unitId: number }>`
    select unit_id as "unitId" from people.household where household_id = ${householdId}`.execute(tx);
  const unitId = place.rows[0]?.unitId;
  if (unitId === undefined) throw new Error(`Household ${householdId} has members and no row`);
  const [made] = await insertHouseholds(tx, [{ unitId, category, address, from: on, members: leaving }]);
  if (made === undefined) throw new Error("A written household has no number");
  return made;
};
