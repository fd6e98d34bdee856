/** 办结清册 · Every payment has its answer; the book is posted, what came back is free again; roll, book and bank file agree, or nothing closes. */
import { drawsOf, giveBack, settleRoll } from "#domains/funds";
import { sql } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { notAnswered, notEqual } from "../problems.ts";
import { moveRoll } from "./move-roll.ts";
import { rollRow } from "./roll-row.ts";
import { bookAgrees, faultsWithFile } from "./verify-roll.ts";

/** @throws rollNotVisible, wrongState, notAnswered, notEqual */
export const closeRoll = (deps: PaymentDeps, acting: Acting, rollId: number): Promise<void> =>
  moveRoll(deps, acting, { rollId, from: "sent", label: "办结", what: "payments.close-roll" }, async (tx, roll, at) => {
    const waiting = await sql<{ lineNo: number; count: number }>`
      select line_no as "lineNo", count(*) over ()::int as count from payments.line where roll_id = ${rollId} and state = 'ready' order by line_no limit 20`.execute(
      tx,
    );
    const [first] = waiting.rows;
    if (first) throw notAnswered({ count: first.count, rows: waiting.rows.map(({ lineNo }) => lineNo).join("、") });
    const faults = await faultsWithFile(tx, deps, roll);
    if (faults.length > 0) throw notEqual({ differences: faults.join("；") });
    const { countyId, serviceId: programme } = roll;
    const month = roll.month.slice(0, 7);
    const order = {
      key: `roll/${rollId}`,
      on: deps.clock.today(),
      memo: `${month} 发放清册 ${rollId}`,
      actor: acting.actor,
      at,
    };
    const draws = await drawsOf(tx, roll.reservations ?? []);
    await settleRoll(tx, roll.reservations ?? [], "post", order);
    const returned = await sql<{ fen: number }>`
      select coalesce(sum(amount_fen), 0)::bigint as fen from payments.line where roll_id = ${rollId} and state = 'returned'`.execute(
      tx,
    );
    const amountFen = returned.rows[0]?.fen ?? 0;
    if (amountFen > 0) await giveBack(tx, { countyId, programme, month, amountFen }, draws, order);
    await sql`update payments.roll set state = 'closed', closed_by = ${acting.actor.accountId}, closed_at = ${at} where roll_id = ${rollId}`.execute(
      tx,
    );
    const wrong = await bookAgrees(tx, await rollRow(tx, rollId));
    if (wrong !== null) throw notEqual({ differences: wrong });
  });
