/** Writes anew what lists show of the cases that a migration has marked: their entries said it already, this release reads more out of them. */
import { asOwner, sql, type Database } from "#kernel/database";
import { caseFiles } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { updateProjection } from "../projection.ts";

const batchSize = 200;

/** Answers how many were written; a second run finds none. */
export const foldOlderCases = async (
  db: Database,
  deps: Pick<CaseDeps, "calendar" | "serviceOn">,
): Promise<{ cases: number }> => {
  for (let cases = 0; ;) {
    const found = await asOwner(db, async (tx) => {
      const { rows } = await sql<{ caseId: number }>`
        select case_id as "caseId" from cases.case_file where refold order by case_id limit ${batchSize} for update`.execute(
        tx,
      );
      const caseIds = rows.map(({ caseId }) => caseId);
      for (const { caseId, state } of await caseFiles(tx, deps, caseIds)) await updateProjection(tx, caseId, state);
      await sql`update cases.case_file set refold = false where case_id = any(${caseIds}::bigint[])`.execute(tx);
      return caseIds.length;
    });
    cases += found;
    if (found < batchSize) return { cases };
  }
};
