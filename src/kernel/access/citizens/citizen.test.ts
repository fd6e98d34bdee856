/** The scope of a citizen: one person, in the database, whatever the settings of divisions say. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, type Tx } from "#kernel/database";
import { twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import { asCitizen } from "../index.ts";

let here: TwoCounties;
const ids: Record<string, number> = {};

const one = async (tx: Tx, statement: ReturnType<typeof sql<{ id: number }>>): Promise<number> =>
  (await statement.execute(tx)).rows[0]?.id ?? 0;

beforeAll(async () => {
  here = await twoCounties();
  await asOwner(here.db, async (tx) => {
    for (const name of ["me", "spouse", "stranger"])
      ids[name] = await one(
        tx,
        sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials)
        values (2150, 4, ${name}, 'x', 'x') returning person_id as id`,
      );
    for (const [home, members] of [
      ["ours", ["me", "spouse"]],
      ["theirs", ["stranger"]],
    ] as const) {
      const householdId = await one(
        tx,
        sql`insert into people.household (div_no, unit_id, head_id, valid)
        values (2150, 4, ${ids[members[0]] ?? 0}, daterange('2020-01-01', null)) returning household_id as id`,
      );
      for (const member of members)
        await sql`insert into people.membership (div_no, household_id, person_id, relation, valid)
          values (2150, ${householdId}, ${ids[member] ?? 0}, '本人', daterange('2020-01-01', null))`.execute(tx);
      ids[home] = await one(
        tx,
        sql`insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id,
          county_id, div_no, state, opened_at, version)
        values (${home}, 's', '2020-01-01', ${householdId}, ${ids[members[0]] ?? 0}, 4, 3, 2150, 'open', now(), 1) returning case_id as id`,
      );
    }
  });
});
afterAll(() => here.close());

const mine = <T>(query: ReturnType<typeof sql<T>>, personId: number | null = ids["me"] ?? 0): Promise<T[]> =>
  asCitizen(here.db, { personId }, async (tx) => (await query.execute(tx)).rows);
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );

test("a citizen sees the own person, household and cases, and nobody else's, the spouse's row included", async () => {
  expect(await mine(sql`select full_name from people.person`)).toEqual([{ full_name: "me" }]);
  expect(await mine(sql`select person_id from people.membership`)).toEqual([{ person_id: ids["me"] }]);
  expect(await mine(sql`select household_id from people.household`)).toHaveLength(1);
  expect(await mine(sql`select case_no from cases.case_file`)).toEqual([{ case_no: "ours" }]);
  expect(await mine(sql`select count(*) as n from people.person where person_id <> ${ids["me"] ?? 0}`)).toEqual([
    { n: 0 },
  ]);
});

test("the spouse, who did not apply, sees the household but not the case", async () => {
  expect(await mine(sql`select from people.household`, ids["spouse"])).toHaveLength(1);
  expect(await mine(sql`select from cases.case_file`, ids["spouse"])).toEqual([]);
});

test("a citizen without a person on file sees nothing", async () => {
  for (const table of ["people.person", "people.membership", "cases.case_file", "cases.decision"])
    expect(await mine(sql`select from ${sql.raw(table)}`, null), table).toEqual([]);
});

test("fingerprints, other tables and every writing are out of reach", async () => {
  for (const query of [
    "select id_blind from people.person",
    "select phone_cipher from people.person",
    "select from people.person_gram",
    "select from access.account",
    "select from access.citizen_session",
    "select from cases.entry",
    "select from audit.entry",
    "update people.person set full_name = 'x'",
    "insert into people.membership (div_no) values (2150)",
    "delete from cases.case_file",
  ])
    expect(await codeOf(mine(sql.raw(query))), query).toBe("42501");
});
