/** What a backup holds: the tables with their columns, each after the tables it refers to. */
import { sql } from "kysely";
import type { Tx } from "../types.ts";

interface Column {
  readonly name: string;
  readonly type: string;
}

export interface Content {
  /** "people.person"; also the file's name. */
  readonly table: string;
  /** The same, quoted for SQL. */
  readonly quoted: string;
  /** Columns that are stored, not computed. */
  readonly columns: readonly Column[];
  /** The primary key as an "order by" that does not depend on the database's collation. */
  readonly order: string;
  /** The identity column, quoted, if there is one. */
  readonly identity: string | null;
  readonly refersTo: readonly string[];
}

// The register of migrations belongs to the schema, not to the content. A reference that may wait for the commit sets no order.
const reading = sql<Content>`
  select nspname || '.' || relname as "table", format('%I.%I', nspname, relname) as quoted,
    (select json_agg(json_build_object('name', quote_ident(attname), 'type', format_type(atttypid, atttypmod)) order by attnum)
       from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select string_agg(quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end, ', ' order by place)
       from pg_constraint, unnest(conkey) with ordinality key (number, place) join pg_attribute on attnum = number
       where conrelid = c.oid and contype = 'p' and attrelid = c.oid) as "order",
    (select quote_ident(attname) from pg_attribute where attrelid = c.oid and attidentity <> '') as identity,
    array(select f.relnamespace::regnamespace::text || '.' || f.relname from pg_constraint join pg_class f on f.oid = confrelid
       where conrelid = c.oid and contype = 'f' and confrelid <> conrelid and not condeferrable) as "refersTo"
  from pg_class c join pg_namespace n on n.oid = relnamespace
  where relkind in ('r', 'p') and not relispartition and nspname !~ '^pg_'
    and nspname not in ('information_schema', 'public') and (nspname, relname) <> ('kernel', 'migration')
  order by nspname collate "C", relname collate "C"`;

/** Each table after those it refers to; among equals by name. */
const inOrder = (contents: readonly Content[]): Content[] => {
  const sorted: Content[] = [];
  let waiting = [...contents];
  while (waiting.length > 0) {
    const names = new Set(waiting.map((each) => each.table));
    const ready = waiting.filter((each) => each.refersTo.every((table) => !names.has(table)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a circle: ${[...names].join(", ")}`);
    sorted.push(...ready);
    waiting = waiting.filter((each) => !ready.includes(each));
  }
  return sorted;
};

/** All tables of the platform in an order in which rows can be inserted. */
export const contentsOf = async (tx: Tx): Promise<Content[]> => {
  const { rows } = await reading.execute(tx);
  for (const { table, order } of rows) if (order === null) throw new Error(`${table} has no primary key`);
  return inOrder(rows);
};
