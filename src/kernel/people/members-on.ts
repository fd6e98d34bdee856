/** Who belonged to a household on a day. */
import { sql, type Tx } from "#kernel/database";
import type { Day, HouseholdView } from "#wire";
import { relations, type Relation } from "./declare.ts";
import { personRows } from "./person-row.ts";
import type { PeopleDeps } from "./read-person.ts";

export type MemberRow = HouseholdView["members"][number] & { readonly relationCode: Relation };

interface StoredMembership {
  personId: number;
  relation: Relation;
  from: Day;
  to: Day | null;
}

/** Current memberships without looking at the people; the head first, then in the order of joining. */
export const membershipsOn = async (
  tx: Tx,
  { householdId, asOf }: { householdId: number; asOf: Day },
): Promise<StoredMembership[]> => {
  const found = await sql<StoredMembership>`
    select person_id as "personId", relation, lower(valid) as "from", upper(valid) as "to"
    from people.membership where household_id = ${householdId} and valid @> ${asOf}::date
    order by relation <> 'self', lower(valid), membership_id`.execute(tx);
  return found.rows;
};

/** The members as lists show them; `to` is the first day no longer a member. People outside the scope are left out. */
export const membersOn = async (
  tx: Tx,
  deps: PeopleDeps,
  asked: { householdId: number; asOf: Day },
): Promise<MemberRow[]> => {
  const memberships = await membershipsOn(tx, asked);
  const rows = await personRows(
    tx,
    deps,
    memberships.map((membership) => membership.personId),
  );
  const byId = new Map(rows.map((row) => [row.personId, row]));
  return memberships.flatMap(({ personId, relation, from, to }) => {
    const row = byId.get(personId);
    return row ? [{ ...row, relation: relations[relation], relationCode: relation, from, to }] : [];
  });
};
