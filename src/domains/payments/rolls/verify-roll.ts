/** 核验清册 · Whether the roll, the book and the bank file still say the same, to the fen, and which line was changed. */
import { paidBy } from "#domains/funds";
import { sql, type Tx } from "#kernel/database";
import type { PaymentDeps } from "../deps.ts";
import { changedLines, confirmation, rollDigest } from "./digest.ts";
import { fileAsSent } from "./file-of-roll.ts";
import type { RollRow } from "./roll-row.ts";

interface Sums {
  readonly sent: number;
  readonly reserved: number;
}

const sumsOf = async (tx: Tx, rollId: number): Promise<Sums> => {
  const { rows } = await sql<Sums>`
    select coalesce(sum(amount_fen) filter (where held_for is null), 0)::bigint as sent,
      (select coalesce(sum(p.amount), 0)::bigint from payments.roll r join book.posting p on p.journal_id = any(r.reservations)
        where r.roll_id = ${rollId} and p.amount > 0) as reserved
    from payments.line where roll_id = ${rollId}`.execute(tx);
  return rows[0] ?? { sent: 0, reserved: 0 };
};

/** What is wrong between lines, signature and book, in Chinese; nothing for a draft, which nobody answers for yet. */
export const faultsOfRoll = async (
  tx: Tx,
  deps: Pick<PaymentDeps, "keys">,
  roll: RollRow,
): Promise<readonly string[]> => {
  const { rollId, digest, signature, keyId, totalFen } = roll;
  if (roll.state === "draft" || digest === null) return [];
  const faults: string[] = [];
  const changed = await changedLines(tx, rollId);
  if (changed.length > 0) faults.push(`第 ${changed.join("、")} 行与县级确认时不同`);
  if ((await rollDigest(tx, rollId)) !== digest) faults.push("各行摘要与确认时的总摘要不同");
  if (!deps.keys.verify(keyId ?? "", confirmation({ ...roll, digest }), signature ?? ""))
    faults.push("清册的行数、合计或摘要与县级签名不符");
  const { sent, reserved } = await sumsOf(tx, rollId);
  if (sent !== totalFen) faults.push(`清册合计 ${totalFen} 分，各行合计 ${sent} 分`);
  if (roll.reservations !== null && reserved !== totalFen)
    faults.push(`账簿预留 ${reserved} 分，清册合计 ${totalFen} 分`);
  return faults;
};

/** The same, and whether the bank file made again is the one that was sent: every account is decrypted for that, so not for a page. */
export const faultsWithFile = async (
  tx: Tx,
  deps: Pick<PaymentDeps, "keys" | "titleOf">,
  roll: RollRow,
): Promise<readonly string[]> => {
  const faults = await faultsOfRoll(tx, deps, roll);
  const sentFile = await fileAsSent(tx, deps, roll);
  if (sentFile === null || sentFile.same) return faults;
  return [...faults, `银行文件重新生成后摘要不同（合计 ${sentFile.file.totalFen} 分）`];
};

/** Over the rolls of one county, service and month: what arrived by the lines, and what the book says was paid. */
export const bookAgrees = async (tx: Tx, { countyId, serviceId, month }: RollRow): Promise<string | null> => {
  const { rows } = await sql<{ paid: number }>`
    select coalesce(sum(l.amount_fen), 0)::bigint as paid from payments.line l join payments.roll r using (roll_id)
    where r.county_id = ${countyId} and r.service_id = ${serviceId} and r.month = ${month}::date and r.state = 'closed' and l.state = 'paid'`.execute(
    tx,
  );
  const paid = rows[0]?.paid ?? 0;
  const booked = await paidBy(tx, { countyId, programme: serviceId, month: month.slice(0, 7) });
  return paid === booked ? null : `到账合计 ${paid} 分，账簿已发放 ${booked} 分`;
};
