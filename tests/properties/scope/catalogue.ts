/** What the database itself says about its tables: so that a new one is walked without being named here. */
import { sql, type Tx } from "#kernel/database";

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly needed: boolean;
  readonly generated: boolean;
  /** The role of requests may update it. */
  readonly updatable: boolean;
}
export interface Table {
  /** "people.person" */
  readonly name: string;
  readonly columns: readonly Column[];
  /** The one column of the primary key; null for keys of several. */
  readonly key: string | null;
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  readonly hasDivision: boolean;
  /** What the rows hang on: one reference to another table; not whose hand wrote them. */
  readonly parent: { readonly column: string; readonly table: string; readonly key: string } | null;
}

/** Every table outside the catalogues of PostgreSQL. */
export const readTables = async (tx: Tx): Promise<Table[]> =>
  (
    await sql<Table>`
      select format('%I.%I', nspname, relname) as name,
        (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, null),
            'needed', attnotnull and not atthasdef and attidentity = '', 'generated', attgenerated <> '',
            'updatable', attidentity <> 'a' and attgenerated = '' and has_column_privilege('xiangmin_app', c.oid, attnum, 'update')) order by attnum)
          from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
        (select attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
          where i.indrelid = c.oid and indisprimary and indnkeyatts = 1) as key,
        has_any_column_privilege('xiangmin_app', c.oid, 'select') as "mayRead",
        has_any_column_privilege('xiangmin_app', c.oid, 'insert, update') or has_table_privilege('xiangmin_app', c.oid, 'delete') as "mayWrite",
        exists (select from pg_attribute where attrelid = c.oid and attname = 'div_no' and not attisdropped) as "hasDivision",
        (select jsonb_build_object('column', a.attname, 'table', f.confrelid::regclass::text, 'key', k.attname)
          from pg_constraint f
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
            join pg_attribute k on k.attrelid = f.confrelid and k.attnum = f.confkey[1]
          where f.conrelid = c.oid and f.contype = 'f' and cardinality(f.conkey) = 1 and f.confrelid <> c.oid
            and (f.confrelid::regclass::text !~ '^(access|places|audit|files)\.' or (nspname = 'files' and f.confrelid::regclass::text ~ '^files\.'))
          order by a.attnotnull desc, a.attnum limit 1) as parent
      from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p') and not relispartition and nspname !~ '^(pg_|information_schema)'
      order by 1`.execute(tx)
  ).rows;

/** Where a row lies, as an expression over the row: its own division, or that of what it hangs on; null when it hangs on nothing. */
export const divisionOf = (table: Table, all: readonly Table[], row: string): string | null => {
  if (table.hasDivision) return `${row}.div_no`;
  const { parent } = table;
  const above = all.find(({ name }) => name === parent?.table);
  if (parent === null || above === undefined) return null;
  const inner = divisionOf(above, all, `${row}_up`);
  return inner === null
    ? null
    : `(select ${inner} from ${parent.table} ${row}_up where ${row}_up.${parent.key} = ${row}.${parent.column})`;
};

/** The columns that a role may read, by table or view, and whatever it may write. */
export const grantedTo = async (
  tx: Tx,
  role: string,
): Promise<{ readonly reads: Readonly<Record<string, readonly string[]>>; readonly writes: readonly string[] }> => {
  const { rows } = await sql<{ name: string; reads: string[] | null; writes: boolean }>`
    select format('%I.%I', nspname, relname) as name,
      (select jsonb_agg(attname order by attname) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
        and has_column_privilege(${role}, c.oid, attnum, 'select')) as reads,
      has_any_column_privilege(${role}, c.oid, 'insert, update') or has_table_privilege(${role}, c.oid, 'delete, truncate') as writes
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p', 'v', 'm') and nspname !~ '^(pg_|information_schema)' order by 1`.execute(tx);
  return {
    reads: Object.fromEntries(rows.flatMap(({ name, reads }) => (reads ? [[name, reads]] : []))),
    writes: rows.filter(({ writes }) => writes).map(({ name }) => name),
  };
};

/** Functions that run with the rights of the owner and that a request may call. */
export const ownersDoors = async (tx: Tx, role = "xiangmin_app"): Promise<string[]> =>
  (
    await sql<{ name: string }>`
      select format('%I.%I', nspname, proname) as name from pg_proc p join pg_namespace n on n.oid = pronamespace
      where prosecdef and prorettype <> 'trigger'::regtype and has_function_privilege(${role}, p.oid, 'execute') and nspname !~ '^(pg_|information_schema)'
      order by 1`.execute(tx)
  ).rows.map(({ name }) => name);
