/** 暂缓与说明 · One line is held back, a finding is answered, a held line goes again: each with a reason. */
import { record } from "#kernel/audit";
import { asOwner, sql, type Tx } from "#kernel/database";
import type { Acting, PaymentDeps } from "../deps.ts";
import { findingNotOpen, lineNotVisible, stillHeld } from "../problems.ts";
import { findingKinds, type FindingKind } from "./findings.ts";
import { lockedRoll, recount } from "./roll-row.ts";

export interface LineAct {
  readonly rollId: number;
  readonly lineNo: number;
  readonly reason: string;
}

interface Line {
  readonly state: string;
  readonly personId: number;
  readonly divNo: number;
  readonly accountId: number | null;
}

const lineOf = async (tx: Tx, { rollId, lineNo }: LineAct): Promise<Line> => {
  const { rows } = await sql<Line>`
    select state, person_id as "personId", div_no as "divNo", payment_account_id as "accountId" from payments.line
    where roll_id = ${rollId} and line_no = ${lineNo}`.execute(tx);
  const [line] = rows;
  if (!line) throw lineNotVisible({ lineNo });
  return line;
};

const onLine = (
  { database, clock }: PaymentDeps,
  { actor, requestId }: Acting,
  { act, label, what }: { readonly act: LineAct; readonly label: string; readonly what: string },
  work: (tx: Tx, line: Line) => Promise<unknown>,
): Promise<void> =>
  asOwner(database, async (tx) => {
    await lockedRoll(tx, act.rollId, "draft", label);
    const line = await lineOf(tx, act);
    await work(tx, line);
    await recount(tx, act.rollId);
    await record(tx, {
      actor,
      requestId,
      act: "write",
      what,
      reason: act.reason,
      detail: { rollId: act.rollId, lineNo: act.lineNo },
      subjects: [{ kind: "person", id: line.personId, divNo: line.divNo }],
      at: clock.now(),
    });
  });

/** What is held is not lost: the next roll takes it up. @throws rollNotVisible, wrongState, lineNotVisible */
export const holdLine = (deps: PaymentDeps, acting: Acting, act: LineAct): Promise<void> =>
  onLine(deps, acting, { act, label: "暂缓", what: "payments.hold-line" }, (tx) =>
    sql`update payments.line set state = 'held', held_for = 'decided', held_reason = ${act.reason}
      where roll_id = ${act.rollId} and line_no = ${act.lineNo}`.execute(tx),
  );

/**
 * Answers a finding; the line goes when nothing else holds it. A line without an account, or of somebody who has died, cannot be talked into going.
 * @throws rollNotVisible, wrongState, lineNotVisible, findingNotOpen, stillHeld
 */
export const clearFinding = (
  deps: PaymentDeps,
  acting: Acting,
  { kind, ...act }: LineAct & { readonly kind: FindingKind },
): Promise<void> =>
  onLine(deps, acting, { act, label: "说明核查提示", what: "payments.clear-finding" }, async (tx, line) => {
    if (kind === "noAccount" || kind === "died") throw stillHeld({ lineNo: act.lineNo, why: findingKinds[kind] });
    const cleared =
      await sql`update payments.finding set cleared_by = ${acting.actor.accountId}, cleared_at = ${deps.clock.now()}, reason = ${act.reason}
      where roll_id = ${act.rollId} and line_no = ${act.lineNo} and kind = ${kind} and cleared_by is null returning 1`.execute(
        tx,
      );
    if (cleared.rows.length === 0) throw findingNotOpen({ lineNo: act.lineNo });
    if (line.state !== "held") return;
    await sql`update payments.line l set state = 'ready', held_for = null, held_reason = null
      where roll_id = ${act.rollId} and line_no = ${act.lineNo} and held_for <> 'decided' and payment_account_id is not null
        and not exists (select from payments.finding f where f.roll_id = l.roll_id and f.line_no = l.line_no and f.holds and f.cleared_by is null)`.execute(
      tx,
    );
  });

/** Takes back a holding that was decided; findings still hold. @throws rollNotVisible, wrongState, lineNotVisible, stillHeld */
export const releaseLine = (deps: PaymentDeps, acting: Acting, act: LineAct): Promise<void> =>
  onLine(deps, acting, { act, label: "恢复发放", what: "payments.release-line" }, async (tx) => {
    const holding = await sql<{ kind: FindingKind }>`select kind from payments.finding
      where roll_id = ${act.rollId} and line_no = ${act.lineNo} and holds and cleared_by is null order by kind`.execute(
      tx,
    );
    if (holding.rows.length > 0)
      throw stillHeld({ lineNo: act.lineNo, why: holding.rows.map(({ kind }) => findingKinds[kind]).join("、") });
    await sql`update payments.line set state = 'ready', held_for = null, held_reason = null
      where roll_id = ${act.rollId} and line_no = ${act.lineNo} and held_for = 'decided' and payment_account_id is not null`.execute(
      tx,
    );
  });
