/** Who belonged to a household on a day. */
import { sql, type Tx } from "#kernel/database";
import type { Day, HouseholdView, PersonRow } from "#wire";
import { relations, type Relation } from "./declare.ts";
import { rowsByRecord } from "./person-row.ts";
import type { PeopleDeps } from "./read-person.ts";

export type MemberRow = HouseholdView["members"][number] & { readonly relationCode: Relation };

interface StoredMembership {
  personId: number;
  relation: Relation;
  from: Day;
  to: Day | null;
  /** Somebody protected: the household counts the person, and shows who it is to the team only. */
  guarded: boolean;
}

/** Current memberships without looking at the people; the head first, then in the order of joining. */
export const membershipsOn = async (
  tx: Tx,
  { householdId, asOf }: { householdId: number; asOf: Day },
): Promise<StoredMembership[]> => {
  const found = await sql<StoredMembership>`
    select person_id as "personId", relation, lower(valid) as "from", upper(valid) as "to", guarded
    from people.membership where household_id = ${householdId} and valid @> ${asOf}::date
    order by relation <> 'self', lower(valid), membership_id`.execute(tx);
  return found.rows;
};

/** What others than the team see of a protected member: that there is one, so that nobody counts a household too small. */
const masked = ({ personId }: StoredMembership): PersonRow => ({
  personId,
  name: "受保护人员",
  sex: null,
  birthDate: null,
  age: null,
  idMasked: null,
  place: "—",
  householdId: null,
  diedOn: null,
});

/**
 * The members as lists show them, each person once; `to` is the first day no longer a member. People outside the scope are
 * left out, protected ones masked.
 */
export const membersOn = async (
  tx: Tx,
  deps: PeopleDeps,
  asked: { householdId: number; asOf: Day },
): Promise<MemberRow[]> => {
  const memberships = await membershipsOn(tx, asked);
  const rows = await rowsByRecord(
    tx,
    deps,
    memberships.map((membership) => membership.personId),
  );
  const members = memberships.flatMap((membership): MemberRow[] => {
    const { personId, relation, from, to, guarded } = membership;
    const row = rows.get(personId) ?? (guarded ? masked(membership) : undefined);
    const shown = rows.has(personId) || !guarded ? relation : "other";
    return row ? [{ ...row, relation: relations[shown], relationCode: shown, from, to }] : [];
  });
  // The head's line comes first, so it is the one kept of two records of one person.
  return members.filter((member, at) => members.findIndex(({ personId }) => personId === member.personId) === at);
};
