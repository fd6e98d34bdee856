/** 撤销合并 · The two records stand for themselves again, each as it was. */
import { sql, type Tx } from "#kernel/database";
import { publish } from "#kernel/events";
import type { Actor } from "../changes/change-person.ts";
import { touchedBy, type Touched } from "../changes/touched-by.ts";
import type { PeopleDeps } from "../read-person.ts";
import { notMerged, recordProtected } from "./problems.ts";

interface InForce {
  standingId: number;
  mergedId: number;
  divNo: number;
  guarded: boolean;
}

/**
 * What was entered for the standing record since then stays with it: the answer lists the cases of both records to look at.
 * @throws notMerged, recordProtected
 */
export const unmergePersons = async (
  tx: Tx,
  { clock }: PeopleDeps,
  { mergeId, reason, actor }: { mergeId: number; reason: string; actor: Actor },
): Promise<{ personIds: readonly number[]; touched: Touched[] }> => {
  const found = await sql<InForce>`
    select m.standing_id as "standingId", m.merged_id as "mergedId", p.div_no as "divNo", p.guarded
    from people.merge m join people.person p on p.person_id = m.merged_id
    where m.merge_id = ${mergeId} and m.undone_at is null and p.merged_into = m.standing_id for update of p`.execute(
    tx,
  );
  const merge = found.rows[0];
  if (merge === undefined) throw notMerged({ mergeId });
  const { standingId, mergedId, divNo, guarded } = merge;
  if (guarded) throw recordProtected({ personId: mergedId });
  await sql`update people.person set merged_into = null where person_id = ${mergedId}`.execute(tx);
  await sql`
    update people.merge set undo_reason = ${reason}, undone_by = ${actor.accountId}, undone_at = ${clock.now()}
    where merge_id = ${mergeId}`.execute(tx);
  const event = { key: `unmerge/${mergeId}`, divNo, at: clock.now() };
  await publish(tx, { ...event, kind: "PersonsUnmerged", body: { mergeId, standingId, mergedId } });
  return {
    personIds: [standingId, mergedId],
    touched: [await touchedBy(tx, standingId), await touchedBy(tx, mergedId)],
  };
};
