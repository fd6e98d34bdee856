/** A household as it was on a day. */
import { sql, type Tx } from "#kernel/database";
import type { Day, HouseholdView } from "#wire";
import { membersOn, type MemberRow } from "./members-on.ts";
import { placeOf } from "./person-row.ts";
import type { PeopleDeps } from "./read-person.ts";

export interface Household extends Omit<HouseholdView, "members" | "cases" | "timeline"> {
  readonly divNo: number;
  readonly members: MemberRow[];
}

/** The household with its members of that day, or null when it did not exist then or lies outside the scope. */
export const householdOn = async (
  tx: Tx,
  deps: PeopleDeps,
  { householdId, asOf }: { householdId: number; asOf: Day },
): Promise<Household | null> => {
  const found = await sql<Omit<Household, "members" | "asOf">>`
    select h.household_id as "householdId", h.unit_id as "unitId", h.div_no as "divNo", h.address, h.category,
      coalesce(${placeOf(sql`h.unit_id`, deps.clock.today())}, '原区划已撤销') as place
    from people.household h where h.household_id = ${householdId} and h.valid @> ${asOf}::date`.execute(tx);
  const household = found.rows[0];
  return household ? { ...household, asOf, members: await membersOn(tx, deps, { householdId, asOf }) } : null;
};
