/** Which tables a division change carries along: the catalogue knows them, so that one made later is covered. */
import { sql, type Tx } from "#kernel/database";

export interface UnitColumn {
  /** Quoted for SQL. */
  readonly table: string;
  readonly column: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
}

/** Tables with a division number, but those whose rows stay where they were written, as a comment on the column says. */
export const numberedTables = async (tx: Tx): Promise<string[]> => {
  const found = await sql<{ table: string }>`
    select format('%I.%I', n.nspname, c.relname) as "table"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attname = 'div_no' and not a.attisdropped and c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and c.oid <> 'places.scope'::regclass
      and coalesce(col_description(c.oid, a.attnum), '') not like 'stays%'
    order by 1`.execute(tx);
  return found.rows.map(({ table }) => table);
};

/** Columns that refer to a unit where something is now; history inside places refers to units as they were. */
export const unitColumns = async (tx: Tx): Promise<UnitColumn[]> => {
  const found = await sql<UnitColumn>`
    select format('%I.%I', n.nspname, c.relname) as "table", quote_ident(a.attname) as "column",
      array(select k.attname::text from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
            where i.indrelid = c.oid and i.indisprimary order by k.attnum) as key
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = 'places.unit'::regclass and array_length(f.conkey, 1) = 1 and n.nspname <> 'places'
      and coalesce(col_description(c.oid, a.attnum), '') not like 'stays%'
    order by 1, 2`.execute(tx);
  return found.rows;
};
