/** Splitting, uniting and the other changes of a household, with their history. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../../tests/support/database.ts";
import {
  changeHousehold,
  householdHistory,
  householdOn,
  membersOn,
  registerHousehold,
  type HouseholdAct,
} from "../index.ts";
import { actors, layOut, testDeps, townshipA, villageA } from "../../../../tests/support/small-county.ts";

let db: Database;
let clerk: number;
const deps = testDeps();
beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
  clerk = (await actors(db)).clerkA;
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
const family = async (
  surname: string,
): Promise<{ householdId: number; ids: readonly [number, number, number, number] }> => {
  const names = [
    ["self", "父"],
    ["spouse", "母"],
    ["child", "子"],
    ["childInLaw", "媳"],
  ] as const;
  const { householdId, personIds } = await inA((tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村3组",
      from: "2020-01-01",
      members: names.map(([relation, name]) => ({ relation, fullName: surname + name })),
    }),
  );
  const [a = 0, b = 0, c = 0, d = 0] = personIds;
  return { householdId, ids: [a, b, c, d] };
};
const acting = (householdId: number, act: HouseholdAct, effectiveOn = "2025-03-01") =>
  inA((tx) =>
    changeHousehold(tx, deps, { householdId, act, effectiveOn, reason: "本人申请", actor: { accountId: clerk } }),
  );
const members = (householdId: number, asOf: string) =>
  inA(async (tx) =>
    (await membersOn(tx, deps, { householdId, asOf })).map(({ name, relation }) => `${relation}${name}`),
  );

test("a young couple forms a household of its own; the old one and the past stay", async () => {
  const { householdId, ids } = await family("周");
  const leaving = [
    { personId: ids[2], relation: "self" },
    { personId: ids[3], relation: "spouse" },
  ] as const;
  const { others } = await acting(householdId, { kind: "split", leaving, address: "炭子冲村4组", category: "rural" });
  expect(await members(householdId, "2025-02-28")).toHaveLength(4);
  expect(await members(householdId, "2025-03-01")).toEqual(["本人周父", "配偶周母"]);
  expect(await members(others[0] ?? 0, "2025-03-01")).toEqual(["本人周子", "配偶周媳"]);
  expect(await inA((tx) => householdOn(tx, deps, { householdId: others[0] ?? 0, asOf: "2025-02-28" }))).toBeNull();
  expect(await inA((tx) => householdHistory(tx, householdId))).toMatchObject([{ kind: "split", reason: "本人申请" }]);
  const events = await asOwner(db, (tx) =>
    sql<{ body: object }>`select body from kernel.event where body->>'householdId' = ${String(householdId)}`.execute(
      tx,
    ),
  );
  expect(events.rows).toMatchObject([{ body: { change: "split", others } }]);
});

test("when the head leaves with a split, those who stay are related to another head", async () => {
  const { householdId, ids } = await family("吴");
  const leaving = [{ personId: ids[0], relation: "self" }] as const;
  expect(await refused(acting(householdId, { kind: "split", leaving }))).toBe("people.head-needs-successor");
  const staying = [
    { personId: ids[1], relation: "self" },
    { personId: ids[2], relation: "child" },
    { personId: ids[3], relation: "childInLaw" },
  ] as const;
  const { others } = await acting(householdId, { kind: "split", leaving, staying });
  expect(await members(householdId, "2025-03-01")).toEqual(["本人吴母", "子/女吴子", "儿媳/女婿吴媳"]);
  expect(await members(others[0] ?? 0, "2025-03-01")).toEqual(["本人吴父"]);
});

test("a split without a head, of strangers, of all, or before a later change is refused and changes nothing", async () => {
  const { householdId, ids } = await family("郑");
  const stranger = (await family("冯")).ids[0];
  const split = (...leaving: { personId: number; relation: "self" | "child" }[]) =>
    acting(householdId, { kind: "split", leaving });
  expect(await refused(split({ personId: ids[2], relation: "child" }))).toBe("people.head-is-self");
  expect(await refused(split({ personId: stranger, relation: "self" }))).toBe("people.not-a-member");
  const all = ids.map((personId, at) => ({ personId, relation: at === 0 ? ("self" as const) : ("child" as const) }));
  expect(await refused(split(...all))).toBe("people.head-needs-successor");
  expect(
    await refused(
      acting(householdId, { kind: "split", leaving: [{ personId: ids[2], relation: "self" }] }, "2020-01-01"),
    ),
  ).toBe("people.later-history");
  expect(await members(householdId, "2025-03-28")).toHaveLength(4);
  expect(await inA((tx) => householdHistory(tx, householdId))).toEqual([]);
});

test("two households become one; the one that ends keeps its past", async () => {
  const [into, from] = [await family("钱"), await family("孙")];
  const joining = from.ids.map((personId) => ({ personId, relation: "other" as const }));
  expect(
    await refused(
      acting(into.householdId, { kind: "unite", fromHouseholdId: from.householdId, joining: joining.slice(1) }),
    ),
  ).toBe("people.not-a-member");
  await acting(into.householdId, { kind: "unite", fromHouseholdId: from.householdId, joining });
  expect(await members(into.householdId, "2025-03-01")).toHaveLength(8);
  expect(await members(from.householdId, "2025-02-28")).toHaveLength(4);
  expect(await inA((tx) => householdOn(tx, deps, { householdId: from.householdId, asOf: "2025-03-01" }))).toBeNull();
});

test("joining, leaving and a change of head are kept with their reasons", async () => {
  const { householdId, ids } = await family("赵");
  await acting(householdId, { kind: "leave", personId: ids[3] }, "2025-01-01");
  await acting(householdId, { kind: "join", personId: ids[3], relation: "childInLaw" }, "2025-02-01");
  const related = [
    { personId: ids[2], relation: "self" },
    { personId: ids[3], relation: "spouse" },
  ] as const;
  await acting(householdId, { kind: "head", members: related }, "2025-03-01");
  expect((await inA((tx) => householdHistory(tx, householdId))).map(({ kind }) => kind)).toEqual([
    "head",
    "join",
    "leave",
  ]);
  expect(await members(householdId, "2025-03-02")).toEqual(["本人赵子", "配偶赵媳"]);
});
