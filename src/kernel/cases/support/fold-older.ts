/** Writes the columns of what runs for cases that were granted before there were any: their entries said it already. */
import { asOwner, sql, type Database } from "#kernel/database";
import { caseFile } from "../case-file.ts";
import type { CaseDeps } from "../deps.ts";
import { updateProjection } from "../projection.ts";

const batchSize = 200;

/** Answers how many were written; a second run finds none, but for services in which nothing runs. */
export const foldOlderSupports = async (
  db: Database,
  deps: Pick<CaseDeps, "calendar" | "serviceOn">,
): Promise<{ cases: number }> => {
  let cases = 0;
  for (let last = 0; ;) {
    const found = await asOwner(db, async (tx) => {
      const { rows } = await sql<{ caseId: number }>`
        select case_id as "caseId" from cases.case_file
        where support is null and outcome = 'granted' and case_id > ${last} order by case_id limit ${batchSize}`.execute(
        tx,
      );
      for (const { caseId } of rows) {
        const { state } = await caseFile(tx, deps, { caseId, lock: true });
        if (state.support === null) continue;
        await updateProjection(tx, caseId, state);
        cases += 1;
      }
      return rows;
    });
    const end = found.at(-1);
    if (end === undefined) return { cases };
    last = end.caseId;
  }
};
