/** Moves that wait for one of the two ends. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import { placeOf } from "../person-row.ts";
import type { PeopleDeps } from "../read-person.ts";

export interface WaitingTransfer {
  readonly transferId: number;
  readonly householdId: number | null;
  /** All that the other end may know before the people are its own. */
  readonly names: readonly string[];
  readonly toUnitId: number;
  readonly toPlace: string;
  readonly effectiveOn: Day;
  readonly reason: string;
  readonly askedAt: Date;
  /** True: to be accepted or refused here; false: asked from here, to be withdrawn at most. */
  readonly incoming: boolean;
}

/** Those of the official's own area, oldest first. */
export const transfersWaiting = async (tx: Tx, { clock }: PeopleDeps): Promise<WaitingTransfer[]> => {
  const found = await sql<WaitingTransfer>`
    select t.transfer_id as "transferId", t.household_id as "householdId", t.to_unit_id as "toUnitId",
      (select array_agg(full_name) from people.transferred(t.transfer_id)) as names,
      coalesce(${placeOf(sql`t.to_unit_id`, clock.today())}, '原区划已撤销') as "toPlace",
      t.effective_on as "effectiveOn", t.reason, t.asked_at as "askedAt",
      s.div_no >= kernel.scope_lo() and s.div_no < kernel.scope_hi() as incoming
    from people.transfer t join places.scope s on s.unit_id = t.to_unit_id
    where t.state = 'asked' order by t.transfer_id limit 200`.execute(tx);
  return found.rows;
};
