/** 作废清册 · Nothing was paid yet: what was set aside is free again, and the next roll takes everything up. */
import { settleRoll } from "#domains/funds";
import { asOwner, sql } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { wrongState } from "../problems.ts";
import { moveRoll } from "./move-roll.ts";
import { rollRow, rollStates } from "./roll-row.ts";

/** Once the file is with the bank there is no way back but its answer. @throws rollNotVisible, wrongState */
export const voidRoll = async (
  deps: PaymentDeps,
  acting: Acting,
  { rollId, reason }: { readonly rollId: number; readonly reason: string },
): Promise<void> => {
  const { state } = await asOwner(deps.database, (tx) => rollRow(tx, rollId));
  if (state !== "draft" && state !== "confirmed" && state !== "approved")
    throw wrongState({ act: "作废", state: rollStates[state] });
  await moveRoll(
    deps,
    acting,
    { rollId, from: state, label: "作废", what: "payments.void-roll", reason },
    async (tx, roll, at) => {
      await settleRoll(tx, roll.reservations ?? [], "void", {
        key: `roll/${rollId}`,
        on: deps.clock.today(),
        memo: `作废发放清册 ${rollId}`,
        actor: acting.actor,
        at,
      });
      await sql`update payments.roll set state = 'void', void_reason = ${reason} where roll_id = ${rollId}`.execute(tx);
    },
  );
};
