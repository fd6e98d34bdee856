/** How far the sealing of the audit has come. */
import { sql, WHOLE_PROVINCE, within } from "#kernel/database";
import type { Platform } from "#platform";

export interface AuditState {
  readonly blocks: number;
  readonly sealed: number;
  readonly unsealed: number;
  /** Age of the oldest entry that waits for a seal, in seconds; 0 when none waits. */
  readonly oldestUnsealedSeconds: number;
}

interface Row {
  blocks: number;
  sealed: number;
  unsealed: number;
  oldest: Date | null;
}

export const auditState = async ({ database, clock }: Pick<Platform, "database" | "clock">): Promise<AuditState> => {
  const { rows } = await within(database, WHOLE_PROVINCE, (tx) =>
    sql<Row>`
      select (select count(*) from audit.block) as blocks, (select coalesce(sum(entries), 0)::bigint from audit.block) as sealed,
        count(*) as unsealed, min(at) as oldest
      from audit.entry where block_no is null`.execute(tx),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("An aggregate always answers one row");
  const { oldest, ...counts } = row;
  const age = oldest === null ? 0 : (clock.now().getTime() - oldest.getTime()) / 1000;
  return { ...counts, oldestUnsealedSeconds: Math.max(0, Math.round(age)) };
};
