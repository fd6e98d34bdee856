/** 网上异议 · What was said against a notice over its link, and what of it the office has not yet taken into the case. */
import { record } from "#kernel/audit";
import { sql, type Tx } from "#kernel/database";
import { dayOf, type Clock } from "#kernel/clock";
import type { WaitingObjection } from "#wire";
import { noticeGone, tooManyObjections } from "../problems.ts";

/** More than a village says of one family: beyond it somebody is playing. */
const MOST = 50;

/**
 * Keeps an objection; runs as the owner, because whoever objects has no rights at all.
 * @throws noticeGone, tooManyObjections
 */
export const receiveObjection = async (
  tx: Tx,
  { clock }: { clock: Clock },
  { key, from, content, requestId }: { key: string; from: string; content: string; requestId: string },
): Promise<void> => {
  const found = await sql<{ caseId: number; divNo: number; before: number }>`
    select n.case_id as "caseId", n.div_no as "divNo",
      (select count(*) from cases.public_objection o where o.case_id = n.case_id) as before
    from cases.public_notice n
    where n.key = ${key} and n.ended_at is null and ${clock.today()}::date between n.posted_on and n.last_day for update`.execute(
    tx,
  );
  const [notice] = found.rows;
  if (!notice) throw noticeGone({});
  const { caseId, divNo, before } = notice;
  if (before >= MOST) throw tooManyObjections({});
  await sql`insert into cases.public_objection (case_id, div_no, said_by, content, said_at)
    values (${caseId}, ${divNo}, ${from === "" ? "匿名" : from}, ${content}, ${clock.now()})`.execute(tx);
  const subjects = [{ kind: "case" as const, id: caseId, divNo }];
  await record(tx, { actor: null, requestId, act: "write", what: "public.objection", subjects, at: clock.now() });
};

/** Oldest first. */
export const waitingObjections = async (tx: Tx, caseId: number): Promise<WaitingObjection[]> => {
  const found = await sql<Omit<WaitingObjection, "saidOn"> & { saidAt: Date }>`
    select o.objection_id as "objectionId", o.said_by as from, o.content, o.said_at as "saidAt"
    from cases.public_objection o
    where o.case_id = ${caseId} and not exists (select from cases.entry e
      where e.case_id = o.case_id and e.kind = 'objectionRaised' and (e.body->>'received')::bigint = o.objection_id)
    order by o.objection_id`.execute(tx);
  return found.rows.map(({ saidAt, ...row }) => ({ ...row, saidOn: dayOf(saidAt) }));
};

/** The key of the link while the notice is up. */
export const keyOfNotice = async (tx: Tx, caseId: number): Promise<string | null> => {
  const found = await sql<{ key: string }>`
    select key from cases.public_notice where case_id = ${caseId} and ended_at is null`.execute(tx);
  return found.rows[0]?.key ?? null;
};
