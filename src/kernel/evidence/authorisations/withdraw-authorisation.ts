/** 撤回授权 · At any time, for the future: what was asked before stays lawful, what has not been asked yet is not asked. */
import { record } from "#kernel/audit";
import { dayOf } from "#kernel/clock";
import { sql, type Tx } from "#kernel/database";
import type { Asking, EvidenceDeps } from "../deps.ts";
import { alreadyWithdrawn, authorisationNotVisible } from "../problems.ts";

/** @throws authorisationNotVisible, alreadyWithdrawn */
export const withdrawAuthorisation = async (
  tx: Tx,
  { clock }: Pick<EvidenceDeps, "clock">,
  { actor, requestId }: Asking,
  { authorisationId, reason }: { readonly authorisationId: number; readonly reason: string | null },
): Promise<void> => {
  const { rows } = await sql<{ personId: number; divNo: number; withdrawnAt: Date | null }>`
    select a.person_id as "personId", a.div_no as "divNo", w.recorded_at as "withdrawnAt"
    from evidence.authorisation a left join evidence.withdrawal w using (authorisation_id) where a.authorisation_id = ${authorisationId}`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw authorisationNotVisible({ authorisationId });
  if (found.withdrawnAt !== null) throw alreadyWithdrawn({ on: dayOf(found.withdrawnAt) });
  const at = clock.now();
  await sql`insert into evidence.withdrawal (authorisation_id, div_no, reason, recorded_by, recorded_at)
    values (${authorisationId}, ${found.divNo}, ${reason}, ${actor.accountId}, ${at})`.execute(tx);
  await record(tx, {
    actor,
    requestId,
    act: "write",
    what: "evidence.withdraw-authorisation",
    reason,
    detail: { authorisationId },
    subjects: [{ kind: "person", id: found.personId, divNo: found.divNo }],
    at,
  });
};
