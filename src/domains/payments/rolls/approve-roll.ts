/** 财政审核 · Finance sets the money of the roll aside: nobody else can spend it any more. */
import { availableTo, drawsFor, setAside } from "#domains/funds";
import { sql } from "#kernel/database";
import { showFen } from "#policy";
import type { Acting, PaymentDeps } from "../deps.ts";
import { fundsShort, sameHand } from "../problems.ts";
import { moveRoll } from "./move-roll.ts";

/** @throws rollNotVisible, wrongState, sameHand, fundsShort */
export const approveRoll = (deps: PaymentDeps, acting: Acting, rollId: number): Promise<void> =>
  moveRoll(
    deps,
    acting,
    { rollId, from: "confirmed", label: "审核", what: "payments.approve-roll" },
    async (tx, roll, at) => {
      const { accountId } = acting.actor;
      if (roll.madeBy === accountId || roll.confirmedBy === accountId)
        throw sameHand({ act: "审核清册", did: "编制或确认了本清册" });
      const { countyId, serviceId: programme, totalFen } = roll;
      const draws = await drawsFor(tx, countyId, totalFen);
      if (draws === null)
        throw fundsShort({ needed: showFen(totalFen), available: showFen(await availableTo(tx, countyId)) });
      const month = roll.month.slice(0, 7);
      const reservations = await setAside(tx, { countyId, programme, month, amountFen: totalFen }, draws, {
        key: `roll/${rollId}`,
        on: deps.clock.today(),
        memo: `${month} 发放清册 ${rollId}`,
        actor: acting.actor,
        at,
      });
      await sql`update payments.roll set state = 'approved', approved_by = ${accountId}, approved_at = ${at}, reservations = ${reservations}::bigint[]
      where roll_id = ${rollId}`.execute(tx);
    },
  );
