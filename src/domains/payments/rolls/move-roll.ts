/** Takes a roll from one state to the next, as one act of one official: locked, recorded, all or nothing. */
import { record, type Act } from "#kernel/audit";
import { asOwner, type Tx } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { lockedRoll, type RollRow, type RollState } from "./roll-row.ts";

interface Move {
  readonly rollId: number;
  readonly from: RollState;
  /** In Chinese, for the refusal: 确认. */
  readonly label: string;
  /** For the record: "payments.confirm-roll". */
  readonly what: string;
  readonly act?: Act;
  readonly reason?: string;
}

export const moveRoll = <T>(
  { database, clock }: PaymentDeps,
  { actor, requestId }: Acting,
  { rollId, from, label, what, act = "write", reason }: Move,
  work: (tx: Tx, roll: RollRow, at: Date) => Promise<T>,
): Promise<T> =>
  asOwner(database, async (tx) => {
    const roll = await lockedRoll(tx, rollId, from, label);
    const at = clock.now();
    const result = await work(tx, roll, at);
    const { lines, totalFen } = roll;
    await record(tx, {
      actor,
      requestId,
      act,
      what,
      reason: reason ?? null,
      detail: { rollId, lines, totalFen },
      subjects: [],
      at,
    });
    return result;
  });
