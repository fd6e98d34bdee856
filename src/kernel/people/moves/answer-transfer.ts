/** 接收迁移 · The place that somebody moves to takes the person or household over, or says why not; the other side may withdraw. */
import { sql, type Tx } from "#kernel/database";
import type { Day } from "#wire";
import type { Actor } from "../changes/change-person.ts";
import { isFactSource } from "../declare.ts";
import { recordHouseholdChange } from "../households/record-household-change.ts";
import type { PeopleDeps } from "../read-person.ts";
import { noSuchTransfer } from "./problems.ts";
import { recordMove } from "./record-move.ts";

export interface TransferAnswer {
  readonly transferId: number;
  readonly answer: "accepted" | "refused" | "withdrawn";
  /** Why it is refused or withdrawn; a remark otherwise. */
  readonly says: string;
  readonly actor: Actor;
}

interface Asked {
  householdId: number | null;
  fromUnitId: number;
  divNo: number;
  toUnitId: number;
  effectiveOn: Day;
  source: string;
  reason: string;
}

/** The receiving side accepts and refuses, the side that asked withdraws. */
const waiting = async (tx: Tx, { transferId, answer }: TransferAnswer): Promise<Asked> => {
  const end = answer === "withdrawn" ? sql`t.div_no` : sql`s.div_no`;
  const found = await sql<Asked>`
    select t.household_id as "householdId", t.div_no as "divNo", f.unit_id as "fromUnitId", t.to_unit_id as "toUnitId", t.effective_on as "effectiveOn",
      t.source, t.reason
    from people.transfer t join places.scope s on s.unit_id = t.to_unit_id join places.scope f on f.div_no = t.div_no
    where t.transfer_id = ${transferId} and t.state = 'asked' and ${end} >= kernel.scope_lo() and ${end} < kernel.scope_hi()
    for update of t`.execute(tx);
  const asked = found.rows[0];
  if (asked === undefined) throw noSuchTransfer({ transferId });
  return asked;
};

const takeOver = async (
  tx: Tx,
  deps: PeopleDeps,
  { asked, given }: { asked: Asked; given: TransferAnswer },
): Promise<readonly number[]> => {
  const { transferId, actor } = given;
  const taken = await sql<{ personIds: number[] | null }>`
    select people.take_over(${transferId}) as "personIds"`.execute(tx);
  const personIds = taken.rows[0]?.personIds;
  if (!personIds) throw noSuchTransfer({ transferId });
  const { householdId, divNo, fromUnitId, toUnitId, effectiveOn, source, reason } = asked;
  if (!isFactSource(source)) throw new Error(`Transfer ${transferId} names an undeclared source`);
  await recordMove(tx, deps, { personIds, fromUnitId, toUnitId, effectiveOn, source, reason, actor });
  if (householdId === null) return personIds;
  const own = await sql<{ divNo: number }>`
    select div_no as "divNo" from people.household where household_id = ${householdId}`.execute(tx);
  await recordHouseholdChange(tx, deps, {
    householdId,
    divNo: own.rows[0]?.divNo ?? divNo,
    kind: "move",
    effectiveOn,
    reason,
    actor,
    others: [],
    body: { transferId, fromUnitId, toUnitId },
  });
  return personIds;
};

/** The people who were taken over; nobody when the move is refused or withdrawn. @throws noSuchTransfer */
export const answerTransfer = async (tx: Tx, deps: PeopleDeps, given: TransferAnswer): Promise<readonly number[]> => {
  const { transferId, answer, says, actor } = given;
  const asked = await waiting(tx, given);
  const personIds = answer === "accepted" ? await takeOver(tx, deps, { asked, given }) : [];
  await sql`
    update people.transfer set state = ${answer}, answer = ${says}, answered_by = ${actor.accountId}, answered_at = ${deps.clock.now()}
    where transfer_id = ${transferId}`.execute(tx);
  return personIds;
};
