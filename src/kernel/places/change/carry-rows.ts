/** Carries the rows of every table into the new tree. */
import { sql, type Tx } from "#kernel/database";
import type { Plan } from "./plan.ts";
import { numberedTables, unitColumns, type UnitColumn } from "./tables-that-follow.ts";
import type { NumberMap } from "./write-numbers.ts";

/** Rows that wait for a person, by table and primary key. */
export interface LeftOver {
  readonly table: string;
  readonly key: Readonly<Record<string, unknown>>;
  readonly why: "split" | "name-taken";
  /** The unit that ended. */
  readonly unitId: number;
}

/** All tables at once: whoever is writing finishes first, whoever comes later reads the new tree. */
export const lockTables = async (tx: Tx): Promise<readonly string[]> => {
  const tables = await numberedTables(tx);
  await sql`lock table ${sql.raw(tables.join(", "))} in share row exclusive mode`.execute(tx);
  return tables;
};

/** The rows of each table that were given another number. */
export const carryNumbers = async (
  tx: Tx,
  tables: readonly string[],
  map: NumberMap,
): Promise<Readonly<Record<string, number>>> => {
  const carried: Record<string, number> = {};
  if (map.size === 0) return carried;
  for (const table of tables) {
    const { numAffectedRows = 0n } = await sql`
      update ${sql.raw(table)} t set div_no = m.new_no
      from unnest(${[...map.keys()]}::int[], ${[...map.values()]}::int[]) as m (old_no, new_no) where t.div_no = m.old_no`.execute(
      tx,
    );
    if (numAffectedRows > 0n) carried[table] = Number(numAffectedRows);
  }
  return carried;
};

const keyOf = ({ key }: UnitColumn) =>
  sql`(select jsonb_object_agg(k, v) from jsonb_each(to_jsonb(t)) as part (k, v) where k = any(${[...key]}::text[]))`;

const rowsOn = async (tx: Tx, where: UnitColumn, unitIds: readonly number[]) => {
  const column = sql.raw(`t.${where.column}`);
  const found = await sql<{ at: string; unitId: number; key: Record<string, unknown> }>`
    select t.ctid::text as at, ${column} as "unitId", ${keyOf(where)} as key from ${sql.raw(where.table)} t
    where ${column} = any(${[...unitIds]}::int[])`.execute(tx);
  return found.rows;
};

/** A unique key or an exclusion: the successor has such a row already. */
const isTaken = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "23505" || error.code === "23P01");

const tried = async (tx: Tx, attempt: () => Promise<unknown>): Promise<boolean> => {
  await sql`savepoint follow`.execute(tx);
  try {
    await attempt();
    await sql`release savepoint follow`.execute(tx);
    return true;
  } catch (error) {
    await sql`rollback to savepoint follow`.execute(tx);
    if (!isTaken(error)) throw error;
    return false;
  }
};

/** All rows of a column at once; one by one only where some meet a row that the successor has already. */
const followIn = async (tx: Tx, where: UnitColumn, { successors, divided }: Plan): Promise<LeftOver[]> => {
  const ended = [...successors.keys()];
  const [table, column] = [sql.raw(where.table), sql.raw(where.column)];
  const toDivide = divided.length === 0 ? [] : await rowsOn(tx, where, divided);
  const left = toDivide.map(({ key, unitId }): LeftOver => ({ table: where.table, key, unitId, why: "split" }));
  const atOnce = await tried(tx, () =>
    sql`update ${table} t set ${column} = m.now from unnest(${ended}::int[], ${[...successors.values()]}::int[]) as m (was, now)
      where t.${column} = m.was`.execute(tx),
  );
  if (atOnce) return left;
  for (const { at, key, unitId } of await rowsOn(tx, where, ended)) {
    const followed = await tried(tx, () =>
      sql`update ${table} t set ${column} = ${successors.get(unitId)} where t.ctid = ${at}::tid`.execute(tx),
    );
    if (!followed) left.push({ table: where.table, key, unitId, why: "name-taken" });
  }
  return left;
};

/** What refers to a unit that ended refers to its successor afterwards, save what is answered. */
export const followUnits = async (tx: Tx, plan: Plan): Promise<LeftOver[]> => {
  if (plan.successors.size === 0) return [];
  const left: LeftOver[] = [];
  for (const where of await unitColumns(tx)) left.push(...(await followIn(tx, where, plan)));
  return left;
};
