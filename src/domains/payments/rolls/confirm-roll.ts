/** 确认清册 · The county answers for the roll: every hint explained, every line frozen, signed. Whoever made it or entered an account in it may not. */
import { sql } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { findingsOpen, nothingToPay, sameHand } from "../problems.ts";
import { confirmation, freezeLines, PURPOSE, rollDigest } from "./digest.ts";
import { moveRoll } from "./move-roll.ts";

const act = "确认清册";

/** @throws rollNotVisible, wrongState, sameHand, findingsOpen, nothingToPay */
export const confirmRoll = (deps: PaymentDeps, acting: Acting, rollId: number): Promise<void> =>
  moveRoll(
    deps,
    acting,
    { rollId, from: "draft", label: "确认", what: "payments.confirm-roll" },
    async (tx, roll, at) => {
      const { accountId } = acting.actor;
      if (roll.madeBy === accountId) throw sameHand({ act, did: "编制了本清册" });
      const entered = await sql`select from payments.line l join payments.account a using (payment_account_id)
      where l.roll_id = ${rollId} and l.state = 'ready' and a.entered_by = ${accountId} limit 1`.execute(tx);
      if (entered.rows.length > 0) throw sameHand({ act, did: "登记了清册中的账户" });
      const open = await sql<{
        count: number;
      }>`select count(*)::int as count from payments.finding f join payments.line l using (roll_id, line_no)
      where roll_id = ${rollId} and not f.holds and f.cleared_by is null and l.state = 'ready'`.execute(tx);
      const count = open.rows[0]?.count ?? 0;
      if (count > 0) throw findingsOpen({ count });
      if (roll.lines === 0) throw nothingToPay({});
      await freezeLines(tx, rollId);
      const digest = await rollDigest(tx, rollId);
      const { signature, keyId } = deps.keys.sign(PURPOSE, confirmation({ ...roll, digest }));
      await sql`update payments.roll set state = 'confirmed', confirmed_by = ${accountId}, confirmed_at = ${at}, digest = ${digest}, signature = ${signature},
      key_id = ${keyId} where roll_id = ${rollId}`.execute(tx);
    },
  );
