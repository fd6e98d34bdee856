/** Loads tables before their exclusion constraints, which are then proven over all rows at once. */
import { sql } from "#kernel/database";
import type { Tx } from "#kernel/database";

interface Exclusion {
  table: string;
  name: string;
  rule: string;
}

/**
 * Takes the exclusion constraints of `tables` away, runs `load`, and puts the same constraints back, all in the owner's one
 * transaction: nobody ever sees the tables without them, and a row that breaks one undoes everything. An index built at
 * once costs half of one that grows row by row. Only for tables nobody uses yet, because they stay locked meanwhile.
 */
export const withoutExclusions = async (
  tx: Tx,
  tables: readonly string[],
  load: () => Promise<unknown>,
): Promise<void> => {
  const { rows } = await sql<Exclusion>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'x' and conrelid = any(${tables}::regclass[])`.execute(tx);
  for (const { table, name } of rows) await sql.raw(`alter table ${table} drop constraint ${name}`).execute(tx);
  await load();
  for (const { table, name, rule } of rows)
    await sql.raw(`alter table ${table} add constraint ${name} ${rule}`).execute(tx);
};
