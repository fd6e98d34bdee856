/** What was done to a household, with reasons. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { HouseholdChange } from "./record-household-change.ts";

export interface PastChange {
  readonly kind: HouseholdChange["kind"];
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly askedBy: number;
  readonly askedAt: Date;
}

/** Newest first. */
export const householdHistory = async (tx: Tx, householdId: number): Promise<PastChange[]> => {
  const found = await sql<PastChange>`
    select kind, effective_on as "effectiveOn", reason, asked_by as "askedBy", asked_at as "askedAt"
    from people.household_change where household_id = ${householdId} order by household_change_id desc`.execute(tx);
  return found.rows;
};
