/** Constraints that are away for a load are back afterwards, the same, and have judged every row. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { asOwner, sql, type Database, type Tx } from "#kernel/database";
import { testDatabase } from "../../../../tests/support/database.ts";
import { withoutExclusions } from "./without-exclusions.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await asOwner(db, (tx) =>
    sql`insert into places.unit (unit_id, level, statutory, kind) values (1, 0, true, 'test')`.execute(tx),
  );
});
afterAll(() => db.close());

const exclusions = async (tx: Tx): Promise<string[]> =>
  (
    await sql<{ rule: string }>`
      select conname || ' ' || pg_get_constraintdef(oid) as rule from pg_constraint
      where contype = 'x' and connamespace = 'places'::regnamespace order by 1`.execute(tx)
  ).rows.map(({ rule }) => rule);

const load = (tx: Tx, periods: readonly string[]): Promise<void> =>
  withoutExclusions(tx, ["places.unit_code"], async () => {
    for (const period of periods)
      await sql`insert into places.unit_code (unit_id, system, code, valid, source)
        values (1, 'GB2260', '430000', ${period}::daterange, 'test')`.execute(tx);
  });

it("they are the same before and after, and hold for the next row", async () => {
  const before = await asOwner(db, exclusions);
  expect(before).toHaveLength(2);
  await asOwner(db, (tx) => load(tx, ["[2000-01-01,2010-01-01)", "[2010-01-01,)"]));
  expect(await asOwner(db, exclusions)).toEqual(before);
  const overlapping = asOwner(db, (tx) =>
    sql`insert into places.unit_code (unit_id, system, code, valid, source)
      values (1, 'GB2260', '430000', '[2020-01-01,)', 'test')`.execute(tx),
  );
  await expect(overlapping).rejects.toThrow("unit_code_code_system_valid_excl");
});

it("a load that breaks one is undone as a whole", async () => {
  const before = await asOwner(db, exclusions);
  await expect(asOwner(db, (tx) => load(tx, ["[1990-01-01,1995-01-01)", "[1994-01-01,1996-01-01)"]))).rejects.toThrow(
    "unit_code_code_system_valid_excl",
  );
  expect(await asOwner(db, exclusions)).toEqual(before);
  const { rows } = await asOwner(db, (tx) => sql`select from places.unit_code`.execute(tx));
  expect(rows).toHaveLength(2);
});
