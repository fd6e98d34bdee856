/** Two records of one person: joined by an official, followed everywhere, and taken apart without a trace in either. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../../tests/support/database.ts";
import {
  changePerson,
  everyRecordOf,
  joinHousehold,
  membersOn,
  mergeCandidates,
  mergePersons,
  mergersOf,
  personRows,
  registerHousehold,
  registerPerson,
  search,
  touchedBy,
  unmergePersons,
  type Merger,
} from "../index.ts";
import { actors, caseOf, idOf, layOut, testDeps, townshipA, villageA } from "../../../../tests/support/small-county.ts";

let db: Database;
let clerk: number;
const deps = testDeps();
beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
  clerk = (await actors(db)).clerk;
});
afterAll(async () => {
  await db.close();
  deps.remove();
});

const inA = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, townshipA, work);
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ProblemError ? error.problem.type : String(error)),
  );
const register = (fullName: string, more: object = {}) =>
  inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName, ...more }));
const household = (...members: { relation: string; personId: number }[]) =>
  inA((tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村1组",
      from: "2020-01-01",
      members,
    }),
  );
const merge = (standingId: number, mergedId: number, more: Partial<Merger> = {}) =>
  inA((tx) =>
    mergePersons(tx, deps, { standingId, mergedId, reason: "同一人两次登记", actor: { accountId: clerk }, ...more }),
  );
const unmerge = (mergeId: number) =>
  inA((tx) => unmergePersons(tx, deps, { mergeId, reason: "误合并", actor: { accountId: clerk } }));

/** Every row of every table of the platform, but the acts themselves and their events. */
const snapshot = (): Promise<string[]> =>
  asOwner(db, async (tx) => {
    const tables = await sql<{ name: string }>`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where nspname in ('people', 'cases', 'access', 'places', 'parameters') and relkind = 'r' and (nspname, relname) <> ('people', 'merge')
      order by 1`.execute(tx);
    const lines: string[] = [];
    for (const { name } of tables.rows) {
      const rows = await sql<{ digest: string }>`
        select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${sql.raw(name)} t`.execute(
        tx,
      );
      lines.push(`${name} ${rows.rows[0]?.digest}`);
    }
    return lines;
  });

test("the machine proposes candidates with reasons and merges none", async () => {
  const phone = "13800002222";
  const one = await register("谭嗣通", { birthDate: "1985-03-10", phone });
  const other = await register("谭嗣同", { birthDate: "1985-03-10", phone });
  await register("唐才常", { phone });
  const before = await snapshot();
  const found = await inA((tx) => mergeCandidates(tx, deps, one));
  expect(found.map(({ person, reasons }) => [person.personId, reasons])).toEqual([
    [other, ["姓名读音相同", "出生日期相同", "电话相同"]],
  ]);
  expect(await snapshot()).toEqual(before);
});

test("memberships, cases and recusal follow to the standing record, and it alone is found", async () => {
  const idNumber = idOf("43018119640909001");
  const standing = await register("黄兴一", { idNumber });
  const merged = await register("黄兴二", { phone: "13900003333" });
  const { householdId } = await household({ relation: "self", personId: merged });
  const caseId = await caseOf(db, { householdId, personId: merged, state: "open", clerk });
  await asOwner(db, (tx) =>
    sql`insert into access.relative (account_id, person_id, div_no, relation, valid, stated_at)
      values (${clerk}, ${merged}, 1000, 'sibling', daterange('2020-01-01', null), now())`.execute(tx),
  );
  const { mergeId } = await merge(standing, merged);
  const q = async (text: string) =>
    (await inA((tx) => search(tx, deps, { q: text, limit: 9 }))).rows.map(({ personId }) => personId);
  expect([await q(idNumber), await q("13900003333"), await q("黄兴")]).toEqual([[standing], [standing], [standing]]);
  expect(await inA((tx) => personRows(tx, deps, [merged, standing]))).toMatchObject([
    { personId: standing, householdId },
  ]);
  expect(await inA((tx) => membersOn(tx, deps, { householdId, asOf: "2025-03-28" }))).toMatchObject([
    { personId: standing, name: "黄兴一", relationCode: "self" },
  ]);
  expect((await inA((tx) => touchedBy(tx, standing))).openCases).toMatchObject([{ caseId }]);
  const related = await within(db, { lo: 1000, hi: 2000 }, (tx) =>
    sql`select from access.relative where person_id = any(people.every_record(array[${standing}::bigint]))`.execute(tx),
  );
  expect(related.rows).toHaveLength(1);
  expect(await inA((tx) => mergersOf(tx, standing))).toMatchObject([{ mergeId, mergedName: "黄兴二", undoneAt: null }]);
});

test("a merged record is not changed, and its household is the person's only one", async () => {
  const [standing, merged] = [await register("宋教一"), await register("宋教二")];
  await household({ relation: "self", personId: merged });
  const another = await household({ relation: "self", personId: await register("宋父") });
  await merge(standing, merged);
  const change = {
    changes: { fullName: "宋教仁" },
    source: "selfStated",
    effectiveOn: "2025-03-01",
    reason: "更正",
  } as const;
  expect(
    await refused(inA((tx) => changePerson(tx, deps, { ...change, personId: merged, actor: { accountId: clerk } }))),
  ).toBe("people.record-merged");
  const join = { householdId: another.householdId, relation: "child", from: "2025-01-01" } as const;
  expect(await refused(inA((tx) => joinHousehold(tx, { ...join, personId: standing })))).toBe(
    "people.already-in-household",
  );
  expect(await refused(inA((tx) => joinHousehold(tx, { ...join, personId: merged })))).toBe("people.record-merged");
});

test("what would lose a number, join two numbers unseen or put one person into two households is refused", async () => {
  const numbered = await register("蔡锷一", { idNumber: idOf("43018119820101001") });
  const other = await register("蔡锷二", { idNumber: idOf("43018119820101003") });
  const bare = await register("蔡锷三");
  const elsewhere = await register("蔡锷四");
  await household({ relation: "self", personId: bare });
  await household({ relation: "self", personId: elsewhere });
  expect(await refused(merge(bare, numbered))).toBe("people.number-would-hide");
  expect(await refused(merge(numbered, other))).toBe("people.numbers-differ");
  expect(await refused(merge(bare, elsewhere))).toBe("people.two-households");
  expect(await refused(merge(bare, bare))).toBe("people.same-record");
  expect(await refused(merge(numbered, other, { numbersSeen: true }))).toBe("done");
  expect(await refused(merge(bare, other))).toBe("people.record-merged");
  expect(await refused(within(db, { lo: 1200, hi: 1300 }, (tx) => mergersOf(tx, numbered)))).toBe("done");
  expect(await within(db, { lo: 1200, hi: 1300 }, (tx) => mergersOf(tx, numbered))).toEqual([]);
});

test("a merger is undone once, and only while it holds", async () => {
  const [a, b] = [await register("向警一"), await register("向警二")];
  const { mergeId } = await merge(a, b);
  await unmerge(mergeId);
  expect(await refused(unmerge(mergeId))).toBe("people.not-merged");
  expect(await inA((tx) => everyRecordOf(tx, [a]))).toEqual([a]);
});

test("any sequence of mergers, undone in any order, leaves every row of every table as it was", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 6; n++) ids.push(await register(`何叔${"甲乙丙丁戊己"[n]}`, { birthDate: "1976-05-30" }));
  const [first = 0, second = 0] = ids;
  const { householdId } = await household(
    { relation: "self", personId: first },
    { relation: "child", personId: second },
  );
  await caseOf(db, { householdId, personId: second, state: "decided", clerk });
  const before = await snapshot();
  const pairs = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(pairs, fc.infiniteStream(fc.nat()), async (asked, chance) => {
      const made: number[] = [];
      for (const [one, other] of asked) {
        const done = await merge(ids[one] ?? 0, ids[other] ?? 0).catch((error: unknown) => {
          if (error instanceof ProblemError) return null;
          throw error;
        });
        if (done) made.push(done.mergeId);
      }
      while (made.length > 0) await unmerge(made.splice(chance.next().value % made.length, 1)[0] ?? 0);
      expect(await snapshot()).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
