/**
 * 撤回意愿 · An applicant wants the application back. It is a wish and not the end of the case: the office that took it in makes sure that
 * nobody was pressed, and ends it then.
 */
import { sql, type Tx } from "#kernel/database";
import { problem } from "#kernel/problems";
import type { Day, WithdrawalWishWire } from "#wire";
import { type CaseDeps, editionOf } from "../deps.ts";

export const wishTooLate = problem<{ caseNo: string }>(
  "cases.wish-too-late",
  409,
  "办件 {caseNo} 已经作出决定或办结，不能再撤回",
  "对决定有异议的，请按决定书所附的救济途径办理",
);
export const wishedBefore = problem<{ caseNo: string }>(
  "cases.wished-before",
  409,
  "办件 {caseNo} 已经提出过撤回",
  "受理机构会与您核实，请等待联系；改变主意的，请直接告诉受理机构",
);

/**
 * Runs as the owner; whoever calls has seen with the citizen's own eyes that the case is the citizen's.
 * @throws wishTooLate, wishedBefore
 */
export const wishWithdrawal = async (
  tx: Tx,
  { clock }: Pick<CaseDeps, "clock">,
  { caseId, by, reason }: { caseId: number; by: number; reason: string },
): Promise<void> => {
  const found = await sql<{ caseNo: string; state: string }>`
    select case_no as "caseNo", state from cases.case_file where case_id = ${caseId} for update`.execute(tx);
  const [row] = found.rows;
  if (row === undefined) throw new Error(`The case ${caseId} was seen and is gone`);
  if (row.state !== "open") throw wishTooLate({ caseNo: row.caseNo });
  const written = await sql`
    insert into cases.withdrawal_wish (case_id, div_no, person_id, reason, said_at)
    select case_id, div_no, ${by}, ${reason}, ${clock.now()} from cases.case_file where case_id = ${caseId}
    on conflict (case_id) do nothing`.execute(tx);
  if (written.numAffectedRows !== 1n) throw wishedBefore({ caseNo: row.caseNo });
};

interface Row extends Omit<WithdrawalWishWire, "serviceTitle" | "saidAt"> {
  serviceId: string;
  edition: Day;
  saidAt: Date;
}

/** The wishes of the area that wait for an answer, oldest first. */
export const withdrawalWishes = async (tx: Tx, deps: Pick<CaseDeps, "serviceOn">): Promise<WithdrawalWishWire[]> => {
  const found = await sql<Row>`
    select w.case_id as "caseId", c.case_no as "caseNo", c.service_id as "serviceId", c.edition,
      coalesce(p.full_name, '（不在本辖区）') as by, w.reason, w.said_at as "saidAt"
    from cases.withdrawal_wish w join cases.case_file c using (case_id) left join people.person p on p.person_id = w.person_id
    where c.state = 'open' order by w.said_at, w.case_id limit 200`.execute(tx);
  return found.rows.map(({ serviceId, edition, saidAt, ...row }) => ({
    ...row,
    serviceTitle: editionOf(deps, serviceId, edition).title,
    saidAt: saidAt.toISOString(),
  }));
};
