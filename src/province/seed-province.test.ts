/** The demonstration in a database: complete, reproducible, all or nothing. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serviceOn } from "#domains";
import { loadCalendar, seedCalendar } from "#kernel/calendar";
import { decisionsOf, refoldAll, verifyDecision } from "#kernel/cases";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, WHOLE_PROVINCE, within, type Database, type Tx } from "#kernel/database";
import { seedPlaces } from "#kernel/places";
import { openKeys } from "#kernel/secrets";
import { testDatabase } from "../../tests/support/database.ts";
import { demonstrationAccounts, isSeeded, seedProvince, type Instance, type Summary } from "./index.ts";
import { offeredLogins } from "./offices/offices.ts";
import { planPeople, type Quota } from "./places/plan.ts";
import { readVillages } from "./places/read-villages.ts";

const today = "2026-06-18";
const size = { people: 3_000, seed: 1 };
const keyHome = mkdtempSync(join(tmpdir(), "xm-"));
let database: Database;
let instance: Instance;
let summary: Summary;
let afterCrash: { error: unknown; seeded: boolean; left: unknown };

const ask = <T>(question: (tx: Tx) => Promise<T>): Promise<T> => within(database, WHOLE_PROVINCE, question);
const rows = async <T>(statement: string): Promise<T[]> => (await ask((tx) => sql.raw<T>(statement).execute(tx))).rows;

beforeAll(async () => {
  database = await testDatabase();
  await asOwner(database, async (tx) => {
    await seedPlaces(tx);
    await seedCalendar(tx);
  });
  const clock = fixedClock(`${today}T10:30:00+08:00`);
  instance = { database, clock, keys: openKeys(keyHome), calendar: await ask(loadCalendar) };
  const crash = (): never => {
    throw new Error("power failure");
  };
  const error = await seedProvince(instance, { ...size, onProgress: crash }).catch((reason: unknown) => reason);
  const [left] = await rows(
    "select (select count(*) from people.person) as people, (select count(*) from access.office) as offices",
  );
  afterCrash = { error, seeded: await isSeeded(database), left };
  summary = await seedProvince(instance, size);
}, 120_000);

afterAll(async () => {
  await database.close();
  rmSync(keyHome, { recursive: true, force: true });
});

test("a crash half-way leaves the database as it was, and the seed can be run again", () => {
  expect(afterCrash.error).toEqual(new Error("power failure"));
  expect(afterCrash).toMatchObject({ seeded: false, left: { people: 0, offices: 0 } });
  expect(summary.people).toBeGreaterThan(2_900);
});

test("a seeded database is recognised and not seeded again", async () => {
  expect(await isSeeded(database)).toBe(true);
  await expect(seedProvince(instance, size)).rejects.toThrow("不能再生成演示数据");
});

test("every account that the sign-in page offers exists, and every role has one", async () => {
  const accounts = await ask(demonstrationAccounts);
  expect(accounts.map(({ login }) => login)).toEqual([...offeredLogins]);
  expect(new Set(accounts.map(({ roleLabel }) => roleLabel)).size).toBe(15);
  expect(summary.accounts).toEqual(accounts);
});

test("every village of both townships has households, and so has every prefecture", async () => {
  const empty = await rows(`
    select v.name from places.unit_version v join places.unit u using (unit_id) join places.unit_code c on c.unit_id = v.parent_id
    where c.system = 'GB10114' and c.code in ('430182102', '433101005') and u.statutory and upper_inf(v.valid)
      and not exists (select from people.household h where h.unit_id = v.unit_id)`);
  expect(empty).toEqual([]);
  const prefectures = await rows(`
    select v.parent_id from people.household h
      join places.scope s on s.unit_id = h.unit_id
      join places.unit_version v on v.unit_id = s.county_id and upper_inf(v.valid)
    group by v.parent_id`);
  expect(prefectures).toHaveLength(14);
});

test("every statutory county has all standards, each still to be confirmed", async () => {
  const [counted] = await rows<{ counties: number; standards: number; confirmed: number }>(`
    select (select count(*) from places.unit u join places.scope s using (unit_id) where u.level = 2 and u.statutory) as counties,
      count(*) as standards, count(*) filter (where confirmed) as confirmed from parameters.value`);
  expect(counted).toEqual({ counties: 122, standards: 122 * 37 + 14 * 6 + 93, confirmed: 0 });
});

test("cases stand at every step and have every outcome", async () => {
  const found = await rows<{ standing: string }>(
    `select distinct concat_ws('/', state, step, outcome) as standing from cases.case_file order by 1`,
  );
  expect(found.map(({ standing }) => standing)).toEqual([
    "closed/granted",
    "closed/refused",
    "closed/terminated",
    "closed/withdrawn",
    "decided/publication/granted",
    "open/accept",
    "open/decide",
    "open/investigate",
    "open/publicNotice",
    "open/verify",
  ]);
  const kinds = await rows<{ kind: string }>("select distinct kind from cases.entry order by 1");
  expect(kinds.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["correctionRequested", "objectionRaised", "noticePosted"]),
  );
});

test("in each township something is overdue, due today, standing on notice and at the end of its notice", async () => {
  const found = await rows<Record<string, number>>(`
    with notice as (
      select c.case_id, c.unit_id, (e.body ->> 'lastDay')::date as last_day from cases.case_file c join cases.entry e using (case_id)
      where c.step = 'publicNotice' and c.state = 'open' and e.kind = 'noticePosted')
    select count(*) filter (where state = 'open' and due_on < '${today}') as overdue,
      count(*) filter (where state = 'open' and due_on = '${today}') as due_today,
      (select count(*) from notice n where n.unit_id = c.unit_id and last_day >= '${today}') as standing,
      (select count(*) from notice n where n.unit_id = c.unit_id and last_day < '${today}') as over
    from cases.case_file c group by c.unit_id`);
  expect(found).toHaveLength(2);
  for (const township of found)
    expect(
      Object.values(township).every((count) => count > 0),
      JSON.stringify(township),
    ).toBe(true);
});

test("the projection of every case is what its entries say, and nothing lies in the future", async () => {
  const { clock, calendar } = instance;
  const { cases, differences } = await ask((tx) => refoldAll(tx, { calendar, serviceOn }));
  expect({ cases, differences }).toEqual({ cases: summary.cases, differences: [] });
  const [late] = await rows<{ entries: number }>(
    `select count(*) as entries from cases.entry where at > '${clock.now().toISOString()}'`,
  );
  expect(late).toEqual({ entries: 0 });
});

test("who investigated has not decided, and every signature holds", async () => {
  const both = await rows(`
    select d.case_id from cases.decision d join cases.entry e on e.case_id = d.case_id and e.account_id = d.decided_by
    where e.body ->> 'origin' = 'investigated'`);
  expect(both).toEqual([]);
  const decided = await rows<{ case_id: number }>("select case_id from cases.decision");
  expect(decided.length).toBeGreaterThan(10);
  for (const { case_id: caseId } of decided.slice(0, 5)) {
    const [decision] = await ask((tx) => decisionsOf(tx, caseId));
    expect(decision && verifyDecision(instance.keys, decision)).toMatchObject({ valid: true });
  }
});

test("nobody was in a case before birth", async () => {
  const unborn = await rows(`
    select c.case_no from cases.case_file c join cases.subject_member m using (case_id)
    where (m.facts ->> 'birthDate')::date > c.opened_at::date`);
  expect(unborn).toEqual([]);
});

test("more people spread over more villages, and the two townships keep to their density", async () => {
  const villages = await ask(readVillages);
  const townshipIds = [
    ...new Set(
      villages
        .filter(({ township }) => ["花明楼镇", "镇溪街道"].includes(township))
        .map(({ townshipId }) => townshipId),
    ),
  ];
  const plan = (people: number): Quota[] => planPeople(villages, { people, seed: "1", townshipIds });
  const sum = (quotas: readonly Quota[]): number => quotas.reduce((total, quota) => total + quota.people, 0);
  const [small, full, large] = [plan(8_000), plan(45_000), plan(1_000_000)];
  expect(sum(small) / 8_000).toBeCloseTo(1, 1);
  expect(sum(large) / 1_000_000).toBeCloseTo(1, 1);
  expect(large.length).toBeGreaterThan(50 * small.length);
  const counties = Map.groupBy(small, ({ village }) => village.county.code.slice(0, 4));
  expect([...counties.values()].every((own) => new Set(own.map(({ village }) => village.county.code)).size >= 3)).toBe(
    true,
  );
  expect(counties.size).toBe(14);
  const complete = (quotas: readonly Quota[]): Quota[] => quotas.filter((quota) => quota.complete);
  expect(complete(full)).toHaveLength(17);
  expect(sum(complete(full)) / 17 / 2_250).toBeCloseTo(1, 2);
  expect(sum(complete(large))).toBeLessThanOrEqual(17 * 2_250);
});
