/** Writes households and their members set by set. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { HouseholdCategory, Relation } from "./declare.ts";
import { alreadyInHousehold } from "./problems.ts";

export interface HouseholdDraft {
  readonly unitId: number;
  readonly category: HouseholdCategory | null;
  readonly address: string | null;
  readonly from: Day;
  /** One of them is `self`, the head. */
  readonly members: readonly { readonly personId: number; readonly relation: Relation }[];
}

const insertRows = async (tx: Tx, drafts: readonly HouseholdDraft[]): Promise<number[]> => {
  const headIds = drafts.map((draft) => draft.members.find((member) => member.relation === "self")?.personId ?? null);
  const written = await sql<{ householdId: number }>`
    insert into people.household (div_no, unit_id, head_id, category, address, valid)
    select s.div_no, g.unit_id, g.head_id, g.category, g.address, daterange(g.valid_from, null)
    from unnest(${drafts.map((draft) => draft.unitId)}::int[], ${headIds}::bigint[], ${drafts.map((draft) => draft.category)}::text[],
      ${drafts.map((draft) => draft.address)}::text[], ${drafts.map((draft) => draft.from)}::date[]) with ordinality
      as g (unit_id, head_id, category, address, valid_from, place_in_list)
      join places.scope s on s.unit_id = g.unit_id
    order by g.place_in_list
    returning household_id as "householdId"`.execute(tx);
  return written.rows.map((row) => row.householdId).sort((a, b) => a - b);
};

export interface MembershipDraft {
  readonly householdId: number;
  readonly personId: number;
  readonly relation: Relation;
  readonly from: Day;
}

/** The people whose membership was written; who is in another household at that time is left out. */
export const writeMemberships = async (tx: Tx, drafts: readonly MembershipDraft[]): Promise<Set<number>> => {
  const written = await sql<{ personId: number }>`
    insert into people.membership (div_no, household_id, person_id, relation, valid)
    select h.div_no, g.household_id, g.person_id, g.relation, daterange(g.valid_from, null)
    from unnest(${drafts.map((draft) => draft.householdId)}::bigint[], ${drafts.map((draft) => draft.personId)}::bigint[],
      ${drafts.map((draft) => draft.relation)}::text[], ${drafts.map((draft) => draft.from)}::date[])
      with ordinality as g (household_id, person_id, relation, valid_from, place_in_list)
      join people.household h on h.household_id = g.household_id
    order by g.place_in_list
    on conflict do nothing
    returning person_id as "personId"`.execute(tx);
  return new Set(written.rows.map((row) => row.personId));
};

/**
 * Inserts checked households, e.g. of the synthetic province, and returns their numbers in the order given.
 * @throws alreadyInHousehold when someone belongs to another household at that time
 */
export const insertHouseholds = async (tx: Tx, drafts: readonly HouseholdDraft[]): Promise<number[]> => {
  const householdIds = await insertRows(tx, drafts);
  if (householdIds.length !== drafts.length) throw new Error("A household was not inserted: its unit is unknown");
  const memberships = householdIds.flatMap((householdId, index) => {
    const draft = drafts[index];
    return draft ? draft.members.map((member) => ({ ...member, householdId, from: draft.from })) : [];
  });
  const placed = await writeMemberships(tx, memberships);
  const left = memberships.find(({ personId }) => !placed.has(personId));
  if (left) throw alreadyInHousehold({ name: `编号 ${left.personId} 的人员`, on: left.from });
  return householdIds;
};
