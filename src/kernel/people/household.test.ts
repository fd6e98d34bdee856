/** Households over time. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../tests/support/database.ts";
import {
  changeHead,
  householdOn,
  joinHousehold,
  leaveHousehold,
  membersOn,
  registerHousehold,
  registerPerson,
  type NewHousehold,
} from "./index.ts";
import {
  county,
  idOf,
  layOut,
  testDeps,
  townshipA,
  townshipB,
  villageA,
  villageB,
} from "../../../tests/support/small-county.ts";

let db: Database;
const deps = testDeps();
beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
});
afterAll(async () => {
  await db.close();
  deps.remove();
});

const inA = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, townshipA, work);
const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProblemError)) throw new Error("A refusal was expected", { cause: thrown });
  return thrown;
};

const couple = (names: [string, string]): NewHousehold => ({
  unitId: villageA,
  category: "rural",
  address: "炭子冲村3组12号",
  from: "2020-01-01",
  members: [
    { relation: "self", fullName: names[0], birthDate: "1960-01-01", sex: "male" },
    { relation: "spouse", fullName: names[1], birthDate: "1962-01-01", sex: "female" },
  ],
});
const namesOn = async (tx: Tx, householdId: number, asOf: string): Promise<string[]> =>
  (await membersOn(tx, deps, { householdId, asOf })).map((member) => `${member.relation}${member.name}`);

test("a household is registered with its members and read as of a day", async () => {
  const { household, before, personIds } = await inA(async (tx) => {
    const made = await registerHousehold(tx, deps, couple(["毛甲", "杨乙"]));
    return {
      ...made,
      household: await householdOn(tx, deps, { householdId: made.householdId, asOf: "2025-03-28" }),
      before: await householdOn(tx, deps, { householdId: made.householdId, asOf: "2019-12-31" }),
    };
  });
  expect(before).toBeNull();
  expect(household).toMatchObject({
    category: "rural",
    address: "炭子冲村3组12号",
    place: "花明楼镇 · 炭子冲村",
    divNo: 1110,
  });
  expect(household?.members).toMatchObject([
    {
      personId: personIds[0],
      name: "毛甲",
      relation: "本人",
      from: "2020-01-01",
      to: null,
      householdId: household?.householdId,
    },
    { personId: personIds[1], name: "杨乙", relation: "配偶", relationCode: "spouse", age: 63 },
  ]);
});

test("all faults of a household and of its members are told at once", async () => {
  const idNumber = idOf("43018119700707001");
  const taken = idOf("43018119710707001");
  const problem = await refusal(
    inA(async (tx) => {
      await registerPerson(tx, deps, { unitId: villageA, fullName: "先登记", idNumber: taken });
      await registerHousehold(tx, deps, {
        unitId: villageB,
        category: "rural",
        address: "3组",
        members: [
          { relation: "self", fullName: "", idNumber },
          { relation: "self", fullName: "李四", idNumber },
          { relation: "uncle", fullName: "王五", idNumber: "430181197007070010" },
          { relation: "child", fullName: "后登记", idNumber: taken },
          { relation: "child", personId: 999_999 },
        ],
      });
    }),
  );
  expect(problem.toWire().issues?.map((issue) => `${issue.at} ${issue.code}`)).toEqual([
    "unitId unit-not-in-scope",
    "address too-short",
    "members[0].fullName empty",
    "members[2].relation unknown-relation",
    "members[2].idNumber check-character",
    "members[3].idNumber already-registered",
    "members[4].personId person-not-visible",
    "members one-head",
  ]);
});

test("the same person twice in one household is refused", async () => {
  const idNumber = idOf("43018119720707001");
  const members = [
    { relation: "self", fullName: "王大", idNumber },
    { relation: "spouse", fullName: "王小", idNumber },
  ];
  const problem = await refusal(inA((tx) => registerHousehold(tx, deps, { ...couple(["", ""]), members })));
  expect(problem.toWire().issues).toMatchObject([{ at: "members[1]", code: "named-twice" }]);
});

test("a person lives in one household at a time, also when the other one is out of sight", async () => {
  const [personId] = (await inA((tx) => registerHousehold(tx, deps, couple(["唯一", "一唯"])))).personIds;
  if (personId === undefined) throw new Error("nobody was registered");
  const member = { relation: "self", personId };
  const inSight = await refusal(inA((tx) => registerHousehold(tx, deps, { ...couple(["", ""]), members: [member] })));
  expect(inSight.toWire().issues).toMatchObject([{ at: "members[0].personId", code: "already-in-household" }]);

  const moved = await within(db, county, async (tx) => {
    const wanderer = await registerPerson(tx, deps, { unitId: villageA, fullName: "两地" });
    await registerHousehold(tx, deps, {
      ...couple(["", ""]),
      unitId: villageB,
      members: [{ relation: "self", personId: wanderer }],
    });
    return wanderer;
  });
  const hidden = { ...couple(["", ""]), members: [{ relation: "self", personId: moved }] };
  expect((await refusal(inA((tx) => registerHousehold(tx, deps, hidden)))).problem.type).toBe(
    "people.already-in-household",
  );
});

test("joining and leaving keep the past", async () => {
  const names = await inA(async (tx) => {
    const { householdId } = await registerHousehold(tx, deps, couple(["成长", "成荫"]));
    const baby = await registerPerson(tx, deps, { unitId: villageA, fullName: "成小", birthDate: "2024-05-01" });
    await joinHousehold(tx, { householdId, personId: baby, relation: "child", from: "2024-05-01" });
    await leaveHousehold(tx, { householdId, personId: baby, on: "2025-01-01" });
    await joinHousehold(tx, { householdId, personId: baby, relation: "child", from: "2025-02-01" });
    return Promise.all(
      ["2024-04-30", "2024-12-31", "2025-01-01", "2025-02-01"].map((day) => namesOn(tx, householdId, day)),
    );
  });
  expect(names).toEqual([
    ["本人成长", "配偶成荫"],
    ["本人成长", "配偶成荫", "子/女成小"],
    ["本人成长", "配偶成荫"],
    ["本人成长", "配偶成荫", "子/女成小"],
  ]);
});

test("leaving before joining and joining twice are refused", async () => {
  await inA(async (tx) => {
    const { householdId, personIds } = await registerHousehold(tx, deps, couple(["易早", "易晚"]));
    const personId = personIds[1] ?? 0;
    const early = await refusal(leaveHousehold(tx, { householdId, personId, on: "2020-01-01" }));
    expect(early.problem.type).toBe("people.not-a-member");
    const twice = await refusal(joinHousehold(tx, { householdId, personId, relation: "child", from: "2024-01-01" }));
    expect(twice.toWire()).toMatchObject({
      type: "people.already-in-household",
      title: expect.stringContaining("易晚"),
    });
  });
});

test("when the head dies another member follows and the household stays", async () => {
  await inA(async (tx) => {
    const { householdId, personIds } = await registerHousehold(tx, deps, couple(["故人", "未亡"]));
    const [head = 0, widow = 0] = personIds;
    const blocked = await refusal(leaveHousehold(tx, { householdId, personId: head, on: "2025-03-01" }));
    expect(blocked.problem.type).toBe("people.head-needs-successor");
    await changeHead(tx, { householdId, on: "2025-03-01", members: [{ personId: widow, relation: "self" }] });
    expect(await namesOn(tx, householdId, "2025-02-28")).toEqual(["本人故人", "配偶未亡"]);
    expect(await namesOn(tx, householdId, "2025-03-01")).toEqual(["本人未亡"]);
    const past = await refusal(
      changeHead(tx, { householdId, on: "2025-02-01", members: [{ personId: widow, relation: "self" }] }),
    );
    expect(past.problem.type).toBe("people.later-history");
    await leaveHousehold(tx, { householdId, personId: widow, on: "2025-03-20" });
    expect(await householdOn(tx, deps, { householdId, asOf: "2025-03-20" })).toBeNull();
  });
});

test("a household of another township is not there", async () => {
  const { householdId } = await inA((tx) => registerHousehold(tx, deps, couple(["隐去", "不见"])));
  const seen = await within(db, townshipB, (tx) => householdOn(tx, deps, { householdId, asOf: "2025-03-28" }));
  expect(seen).toBeNull();
});
