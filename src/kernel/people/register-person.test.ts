/** Registering people: what is derived, what is refused, and what others may see. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, within, type Database } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../tests/support/database.ts";
import { existsInProvince, insertPeople, personRows, registerPerson, revealId, type PersonDraft } from "./index.ts";
import { ageOn } from "./person-row.ts";
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

const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProblemError)) throw new Error("A refusal was expected", { cause: thrown });
  return thrown;
};
const inA = <T>(work: Parameters<typeof within<T>>[2]): Promise<T> => within(db, townshipA, work);
const inB = <T>(work: Parameters<typeof within<T>>[2]): Promise<T> => within(db, townshipB, work);

test("a resident's number gives birth date, sex and a masked row with place and age", async () => {
  const idNumber = idOf("43018119850610019");
  const rows = await inA(async (tx) => {
    const personId = await registerPerson(tx, deps, {
      unitId: villageA,
      fullName: "刘 大明",
      idNumber,
      phone: "138 0000 1111",
    });
    return personRows(tx, deps, [personId]);
  });
  expect(rows).toEqual([
    {
      personId: expect.any(Number),
      name: "刘大明",
      sex: "male",
      birthDate: "1985-06-10",
      age: 39,
      idMasked: `430181********${idNumber.slice(-4)}`,
      place: "花明楼镇 · 炭子冲村",
      householdId: null,
      diedOn: null,
    },
  ]);
});

test("the number is stored encrypted and comes back only by revealing it", async () => {
  const idNumber = idOf("43018119700101002");
  const [full, stored] = await inA(async (tx) => {
    const personId = await registerPerson(tx, deps, { unitId: villageA, fullName: "周密", idNumber });
    const row = await sql<{ cipher: Buffer }>`
      select id_cipher as cipher from people.person where person_id = ${personId}`.execute(tx);
    return [await revealId(tx, deps, personId), row.rows[0]?.cipher] as const;
  });
  expect(full).toBe(idNumber);
  expect(stored?.includes(Buffer.from(idNumber))).toBe(false);
});

test("someone without any number is registered with what is known and no more", async () => {
  const [row, problem] = await inA(async (tx) => {
    const personId = await registerPerson(tx, deps, { unitId: villageA, fullName: "无名氏", idKind: "temporary" });
    return [(await personRows(tx, deps, [personId]))[0], await refusal(revealId(tx, deps, personId))] as const;
  });
  expect(row).toMatchObject({ sex: null, birthDate: null, age: null, idMasked: null });
  expect(problem.problem.type).toBe("people.no-id-number");
});

test("all faults of one person are told at once, each at its field", async () => {
  const problem = await refusal(
    inA((tx) =>
      registerPerson(tx, deps, {
        unitId: villageB,
        fullName: "张1",
        idNumber: "430181198506100190",
        phone: "123",
        hukouUnitId: 987_654,
      }),
    ),
  );
  const issues = problem.toWire().issues?.map((issue) => [issue.at, issue.code]);
  expect(issues).toEqual([
    ["fullName", "wrong-character"],
    ["idNumber", "check-character"],
    ["phone", "wrong-length"],
    ["unitId", "unit-not-in-scope"],
    ["hukouUnitId", "unknown-unit"],
  ]);
});

test("a birth date after today is refused, in the number and in the field", async () => {
  const born = idOf("43018120250329001");
  const [byNumber, byField] = await Promise.all([
    refusal(inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "未来", idNumber: born }))),
    refusal(inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "未来", birthDate: "2025-03-29" }))),
  ]);
  expect(byNumber.toWire().issues).toMatchObject([{ at: "idNumber", code: "born-in-future" }]);
  expect(byField.toWire().issues).toMatchObject([{ at: "birthDate", code: "born-in-future" }]);
});

test("one township sees nothing of another", async () => {
  const personId = await inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "何处" }));
  expect(await inB((tx) => personRows(tx, deps, [personId]))).toEqual([]);
  expect((await refusal(inB((tx) => revealId(tx, deps, personId)))).problem.type).toBe("people.person-not-visible");
  const grams = await inB((tx) => sql`select from people.person_gram where person_id = ${personId}`.execute(tx));
  expect(grams.rows).toEqual([]);
});

test("a registered number is refused: in scope with the file to open, elsewhere without a word about the person", async () => {
  const idNumber = idOf("43018119600505003");
  const personId = await inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "欧阳修", idNumber }));
  const again = { fullName: "欧阳休", idNumber: idNumber.toLowerCase() };
  const here = await refusal(inA((tx) => registerPerson(tx, deps, { ...again, unitId: villageA })));
  expect(here.toWire()).toMatchObject({
    type: "people.already-registered",
    status: 409,
    params: { personId, name: "欧阳修" },
  });
  expect(here.toWire().next).toContain("打开该人员已有的档案");
  const elsewhere = await refusal(inB((tx) => registerPerson(tx, deps, { ...again, unitId: villageB })));
  expect(elsewhere.toWire().type).toBe("people.registered-elsewhere");
  expect(JSON.stringify(elsewhere.toWire())).not.toContain("欧阳修");
});

test("the look beyond scope answers existence and name match only", async () => {
  const idNumber = idOf("43018119610606001");
  await inA((tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "龙应", idNumber }));
  const asked = { idKind: "resident-id", idNumber } as const;
  expect(await inB((tx) => existsInProvince(tx, deps, { ...asked, fullName: "龙应" }))).toEqual({
    found: true,
    nameMatches: true,
  });
  expect(await inB((tx) => existsInProvince(tx, deps, { ...asked, fullName: "龙鹰" }))).toEqual({
    found: true,
    nameMatches: false,
  });
  const other = idOf("43018119610606999");
  expect(await inB((tx) => existsInProvince(tx, deps, { ...asked, idNumber: other, fullName: "龙应" }))).toEqual({
    found: false,
    nameMatches: false,
  });
});

test("two living people who share one number are both marked and both served", async () => {
  const idNumber = idOf("43018119550202001");
  const numbers = await within(db, county, async (tx) => {
    const first = await registerPerson(tx, deps, { unitId: villageA, fullName: "陈志强", idNumber });
    const second = await registerPerson(tx, deps, { unitId: villageB, fullName: "陈自强", idNumber, disputed: true });
    const marked = await sql<{ disputed: boolean }>`
      select id_disputed as disputed from people.person where person_id in (${first}, ${second})`.execute(tx);
    expect(marked.rows.map((row) => row.disputed)).toEqual([true, true]);
    return [await revealId(tx, deps, first), await revealId(tx, deps, second)];
  });
  expect(numbers).toEqual([idNumber, idNumber]);
});

test("a dispute needs another holder with another name", async () => {
  const idNumber = idOf("43018119550203001");
  const person = { unitId: villageA, fullName: "贺新", idNumber, disputed: true };
  expect((await refusal(inA((tx) => registerPerson(tx, deps, person)))).problem.type).toBe("people.nothing-to-dispute");
  await inA((tx) => registerPerson(tx, deps, { ...person, disputed: false }));
  expect((await refusal(inA((tx) => registerPerson(tx, deps, person)))).problem.type).toBe("people.nothing-to-dispute");
});

test("a set of people gets its numbers in the order given", async () => {
  const names = ["甲一", "乙二", "丙三", "丁四", "𠮷五"];
  const draft = {
    unitId: villageA,
    hukouUnitId: null,
    sex: null,
    birthDate: null,
    idKind: "resident-id",
    idNumber: null,
  } as const;
  const drafts: PersonDraft[] = names.map((fullName) => ({
    ...draft,
    fullName,
    idDisputed: false,
    phone: null,
    diedOn: null,
  }));
  const rows = await inA(async (tx) => personRows(tx, deps, await insertPeople(tx, deps, drafts)));
  expect(rows.map((row) => row.name)).toEqual(names);
});

test("age counts completed years", () => {
  expect(ageOn("2000-02-29", "2025-02-28")).toBe(24);
  expect(ageOn("2000-02-29", "2025-03-01")).toBe(25);
  expect(ageOn("2025-03-28", "2025-03-28")).toBe(0);
});
