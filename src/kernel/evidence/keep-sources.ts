/** Tells the database which tables departments are asked for, so that it guards authorisations by itself. */
import { sql, type Tx } from "#kernel/database";
import { departmentTables } from "./sources/tables.ts";

/** Run as the owner at each start. A table that is no longer declared stays: what was answered is history. */
export const keepSources = async (tx: Tx): Promise<void> => {
  const rows = departmentTables.map(({ key, label, dataClass, withoutConsent }) => ({
    key,
    label,
    dataClass,
    withoutConsent,
  }));
  await sql`
    insert into evidence.source (source, title, data_class, without_consent)
    select key, label, "dataClass", "withoutConsent"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s (key text, label text, "dataClass" text, "withoutConsent" boolean)
    on conflict (source) do update set title = excluded.title, data_class = excluded.data_class, without_consent = excluded.without_consent
    where (source.title, source.data_class, source.without_consent) is distinct from (excluded.title, excluded.data_class, excluded.without_consent)`.execute(
    tx,
  );
};
