/** Whose rows a citizen sees, over every table that names a person. */
import { asCitizen, type Seen } from "#kernel/access";
import { sql, type Database } from "#kernel/database";
import type { Table } from "./catalogue.ts";

const withoutRight = "42501";

/** The numbers of the persons that stand in any row the citizen can read. */
export const seenByCitizen = async (
  database: Database,
  tables: readonly Table[],
  citizen: Seen,
): Promise<readonly number[]> => {
  const found = new Set<number>();
  for (const { name, columns } of tables) {
    const whose = columns.find((column) => column.name === "person_id" || column.name === "applicant_id")?.name;
    if (whose === undefined) continue;
    await asCitizen(database, citizen, async (tx) => {
      const { rows } = await sql.raw<{ id: number }>(`select distinct "${whose}" as id from ${name}`).execute(tx);
      for (const { id } of rows) found.add(id);
    }).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === withoutRight)) throw error;
    });
  }
  return [...found];
};
