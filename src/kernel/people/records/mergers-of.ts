/** Which records went into a person's, by whom and why; also those taken apart again. */
import { sql, type Tx } from "#kernel/database";

export interface MergerRow {
  readonly mergeId: number;
  readonly standingId: number;
  readonly mergedId: number;
  /** As the merged record has it. */
  readonly mergedName: string;
  readonly reason: string;
  readonly mergedBy: number;
  readonly mergedAt: Date;
  readonly undoReason: string | null;
  readonly undoneAt: Date | null;
}

/** Newest first, over the whole chain. */
export const mergersOf = async (tx: Tx, personId: number): Promise<MergerRow[]> => {
  const found = await sql<MergerRow>`
    select m.merge_id as "mergeId", m.standing_id as "standingId", m.merged_id as "mergedId", p.full_name as "mergedName",
      m.reason, m.merged_by as "mergedBy", m.merged_at as "mergedAt", m.undo_reason as "undoReason", m.undone_at as "undoneAt"
    from people.merge m join people.person p on p.person_id = m.merged_id
    where m.standing_id = any(people.every_record(array[${personId}::bigint]))
      or m.merged_id = any(people.every_record(array[${personId}::bigint]))
    order by m.merge_id desc`.execute(tx);
  return found.rows;
};
