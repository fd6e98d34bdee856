/** Moving within the own area and beyond it, alone and as a household. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../../tests/support/database.ts";
import {
  answerTransfer,
  factVersions,
  householdOn,
  move,
  registerHousehold,
  registerPerson,
  search,
  transfersWaiting,
  type Moved,
  type Mover,
} from "../index.ts";
import {
  actors,
  county,
  layOut,
  testDeps,
  townshipA,
  townshipB,
  villageA,
  villageB,
} from "../../../../tests/support/small-county.ts";

let db: Database;
let clerkA: number;
let clerkB: number;
const deps = testDeps();
beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
  ({ clerkA, clerkB } = await actors(db));
});
afterAll(async () => {
  await db.close();
  deps.remove();
});

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ProblemError ? error.problem.type : String(error)),
  );
const on = { effectiveOn: "2025-03-10", source: "householdBook", reason: "随子女居住" } as const;
const moving = (scope: Scope, who: Mover, toUnitId: number, more: Partial<Moved> = {}) =>
  within(db, scope, (tx) => move(tx, deps, { ...on, who, toUnitId, actor: { accountId: clerkA }, ...more }));
const family = (names: readonly string[]) =>
  within(db, townshipA, (tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村3组",
      from: "2020-01-01",
      members: names.map((fullName, at) => ({ relation: at === 0 ? "self" : "child", fullName })),
    }),
  );
const found = (scope: Scope, q: string) =>
  within(db, scope, async (tx) => (await search(tx, deps, { q, limit: 9 })).rows.map(({ name }) => name));
const noOrphans = (tx: Tx) =>
  sql<{ wrong: number }>`
  select (select count(*) from people.person p join places.scope s using (unit_id) where p.div_no <> s.div_no)
    + (select count(*) from people.person_gram g join people.person p using (person_id) where g.div_no <> p.div_no)
    + (select count(*) from people.membership m join people.household h using (household_id) where m.div_no <> h.div_no) as wrong`.execute(
    tx,
  );

test("a household moves within the county with its members, and where they lived stays on record", async () => {
  const { householdId, personIds } = await family(["易礼容", "易小容"]);
  expect(await moving(county, { householdId }, villageB)).toEqual({ moved: true });
  expect(await found(townshipA, "易礼")).toEqual([]);
  expect(await found(townshipB, "小容")).toEqual(["易小容"]);
  const file = await within(db, townshipB, (tx) => householdOn(tx, deps, { householdId, asOf: "2025-03-28" }));
  expect(file).toMatchObject({ unitId: villageB, place: "灰汤镇 · 偕乐桥村", members: [{}, {}] });
  const places = await within(db, townshipB, (tx) => factVersions(tx, deps, personIds[0] ?? 0));
  expect(places.map(({ value, effectiveOn }) => [value, effectiveOn])).toEqual([
    [String(villageA), null],
    [String(villageB), "2025-03-10"],
  ]);
  expect((await asOwner(db, noOrphans)).rows).toEqual([{ wrong: 0 }]);
});

test("a move out of the own area waits until the other side takes over, and only that side can", async () => {
  const { householdId, personIds } = await family(["郭亮一", "郭小亮"]);
  const asked = await moving(townshipA, { householdId }, villageB);
  if (asked.moved) throw new Error("it should wait");
  const { transferId } = asked;
  expect(await refused(moving(townshipA, { householdId }, villageB))).toBe("people.transfer-already-asked");
  expect(await found(townshipB, "郭亮")).toEqual([]);
  const list = await within(db, townshipB, (tx) => transfersWaiting(tx, deps));
  expect(list).toMatchObject([
    { transferId, incoming: true, names: ["郭亮一", "郭小亮"], toPlace: "灰汤镇 · 偕乐桥村" },
  ]);
  const answer = (scope: Scope, given: "accepted" | "refused" | "withdrawn") =>
    within(db, scope, (tx) =>
      answerTransfer(tx, deps, { transferId, answer: given, says: "", actor: { accountId: clerkB } }),
    );
  expect(await refused(answer(townshipA, "accepted"))).toBe("people.no-such-transfer");
  expect(await refused(answer(townshipB, "withdrawn"))).toBe("people.no-such-transfer");
  await answer(townshipB, "accepted");
  expect([await found(townshipA, "郭亮"), await found(townshipB, "郭亮")]).toEqual([[], ["郭亮一"]]);
  expect(await found(townshipB, "小亮")).toEqual(["郭小亮"]);
  expect((await asOwner(db, noOrphans)).rows).toEqual([{ wrong: 0 }]);
  const events = await asOwner(db, (tx) =>
    sql<{ kind: string; body: object }>`select kind, body from kernel.event
      where body->>'personId' = ${String(personIds[0])} or body->>'householdId' = ${String(householdId)} order by event_id`.execute(
      tx,
    ),
  );
  expect(events.rows).toMatchObject([
    { kind: "PersonMoved", body: { fromUnitId: villageA, toUnitId: villageB } },
    { kind: "HouseholdChanged", body: { change: "move" } },
  ]);
  expect(await refused(answer(townshipB, "accepted"))).toBe("people.no-such-transfer");
});

test("nobody can ask for people of another area", async () => {
  const { householdId } = await family(["夏明翰"]);
  const stolen = within(db, townshipB, (tx) =>
    sql`insert into people.transfer (household_id, div_no, to_unit_id, effective_on, source, reason, asked_by, asked_at)
      values (${householdId}, 1210, ${villageB}, '2025-03-10', 'court', 'x', ${clerkB}, now())`.execute(tx),
  );
  await expect(stolen).rejects.toThrow("row-level security");
});

test("a refused move and a withdrawn one leave everything where it is", async () => {
  const { householdId } = await family(["柳直荀"]);
  const ends = [
    [townshipB, "refused"],
    [townshipA, "withdrawn"],
  ] as const;
  for (const [scope, answer] of ends) {
    const asked = await moving(townshipA, { householdId }, villageB);
    const transferId = asked.moved ? 0 : asked.transferId;
    await within(db, scope, (tx) =>
      answerTransfer(tx, deps, { transferId, answer, says: "材料不全", actor: { accountId: clerkB } }),
    );
    expect(await found(townshipA, "柳直荀")).toEqual(["柳直荀"]);
  }
});

test("one moves alone only without a household, not to where one is, and not beforehand", async () => {
  const { personIds } = await family(["杨开一", "杨开二"]);
  const alone = await within(db, townshipA, (tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "杨独居" }));
  expect(await refused(moving(county, { personId: personIds[1] ?? 0 }, villageB))).toBe("people.leave-household-first");
  expect(await refused(moving(county, { personId: alone }, villageA))).toBe("people.already-there");
  expect(await refused(moving(county, { personId: alone }, 424_242))).toBe("input.invalid");
  expect(await refused(moving(county, { personId: alone }, villageB, { effectiveOn: "2025-04-01" }))).toBe(
    "people.move-beforehand",
  );
  expect(await moving(county, { personId: alone }, villageB)).toEqual({ moved: true });
});
