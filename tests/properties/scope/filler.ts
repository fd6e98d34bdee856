/** Puts a row into an empty table for a division, so that no table is walked in vain. For databases that are thrown away. */
import { sql, type Scope, type Tx } from "#kernel/database";
import { divisionOf, type Column, type Table } from "./catalogue.ts";

/** The first value that a check such as `state in ('open','closed')` allows. */
const allowedBy = async (tx: Tx, table: string): Promise<ReadonlyMap<string, string>> => {
  const checks = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = ${table}::regclass and contype = 'c'`.execute(
    tx,
  );
  const found = checks.rows.flatMap(({ text }) => {
    const [, column, value] = /\((\w+) = ANY \(ARRAY\['([^']*)'/.exec(text) ?? [];
    return column !== undefined && value !== undefined ? ([[column, value]] as const) : [];
  });
  return new Map(found);
};

const literal = (type: string, n: number): string => {
  if (type === "smallint") return String(n % 1000);
  if (/^(integer|bigint|numeric)$/.test(type)) return String(n);
  if (type === "boolean") return "false";
  if (type === "date") return "date '2025-01-01'";
  if (type === "daterange") return "daterange('2025-01-01', '2035-01-01')";
  if (type.startsWith("timestamp")) return "timestamptz '2025-01-01T00:00:00Z'";
  if (type === "jsonb") return "'{}'";
  if (type === "bytea") return `decode('${String(n).padStart(8, "0")}', 'hex')`;
  if (type.endsWith("[]")) return "'{}'";
  return `'filled ${n}'`;
};

interface Filled {
  readonly n: number;
  readonly divNo: number;
  readonly allowed: ReadonlyMap<string, string>;
  readonly parent: Table["parent"];
  readonly side: Scope;
}

const person = { column: "person_id", table: "people.person", key: "person_id" };

/** What the row hangs on lies on the same side. */
const parentOn = (parent: NonNullable<Table["parent"]>, where: string): string =>
  `(select "${parent.key}" from ${parent.table} p where ${where} order by 1 limit 1)`;

const valueOf = (
  { name, type }: Column,
  { n, divNo, allowed, parent, side, parentWhere }: Filled & { parentWhere: string },
): string => {
  if (name === "div_no") return String(divNo);
  if (name === parent?.column) return parentOn(parent, parentWhere);
  // Rows about a person are as visible as the person, who must therefore be there.
  if (name === person.column) return parentOn(person, `div_no >= ${side.lo} and div_no < ${side.hi}`);
  const value = allowed.get(name);
  return value === undefined ? literal(type, n) : `'${value}'`;
};

/** References, checks of several columns and triggers are taken off first: the row need be there, not be true. */
export const fillTable = async (
  tx: Tx,
  { table, all }: { table: Table; all: readonly Table[] },
  sides: readonly Scope[],
): Promise<void> => {
  const allowed = await allowedBy(tx, table.name);
  const constraints = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${table.name}::regclass and contype in ('f', 'c')`.execute(
    tx,
  );
  for (const { name } of constraints.rows)
    await sql.raw(`alter table ${table.name} drop constraint "${name}"`).execute(tx);
  await sql.raw(`alter table ${table.name} disable trigger user`).execute(tx);
  const columns = table.columns.filter(({ name, needed, generated }) => !generated && (needed || name === "div_no"));
  const { parent } = table;
  const above = all.find(({ name }) => name === parent?.table);
  const place = above ? divisionOf(above, all, "p") : null;
  for (const [n, side] of sides.entries()) {
    const { lo, hi } = side;
    const parentWhere = place === null ? "true" : `${place} >= ${lo} and ${place} < ${hi}`;
    const filled = { n: 700_001 + n, divNo: lo + 1, allowed, parent, side, parentWhere };
    const values = columns.map((column) => valueOf(column, filled));
    await sql
      .raw(
        `insert into ${table.name} (${columns.map(({ name }) => `"${name}"`).join(", ")}) values (${values.join(", ")})`,
      )
      .execute(tx);
  }
  await sql.raw(`alter table ${table.name} enable trigger user`).execute(tx);
};
