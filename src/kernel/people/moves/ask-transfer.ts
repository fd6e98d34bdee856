/** 迁出申请 · Asks the place that somebody moves to, to take the person or the household over. */
import { sql, type Tx } from "#kernel/database";
import type { PeopleDeps } from "../read-person.ts";
import type { Mover } from "./move.ts";
import { alreadyAsked } from "./problems.ts";
import type { Moved } from "./record-move.ts";

/** The number of the transfer; until it is accepted everything stays where it is. @throws alreadyAsked */
export const askTransfer = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { who, divNo, moved }: { who: Mover; divNo: number; moved: Moved },
): Promise<number> => {
  const [personId, householdId] = "personId" in who ? [who.personId, null] : [null, who.householdId];
  const waiting = await sql<{ transferId: number }>`
    select transfer_id as "transferId" from people.transfer
    where state = 'asked' and (person_id = ${personId} or household_id = ${householdId})`.execute(tx);
  if (waiting.rows[0]) throw alreadyAsked(waiting.rows[0]);
  const { toUnitId, effectiveOn, source, reason, actor } = moved;
  const written = await sql<{ transferId: number }>`
    insert into people.transfer (person_id, household_id, div_no, to_unit_id, effective_on, source, reason, asked_by, asked_at)
    values (${personId}, ${householdId}, ${divNo}, ${toUnitId}, ${effectiveOn}, ${source}, ${reason}, ${actor.accountId}, ${clock.now()})
    returning transfer_id as "transferId"`.execute(tx);
  const transferId = written.rows[0]?.transferId;
  if (transferId === undefined) throw new Error("A written transfer has no number");
  return transferId;
};
