/** Facts of a person over time: both versions stay, the right one stands, and whoever is concerned hears of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../../tests/support/database.ts";
import {
  applyDueChanges,
  changePerson,
  factVersions,
  membersOn,
  personRows,
  recordDeath,
  registerHousehold,
  registerPerson,
  revealId,
  search,
  settleNumber,
  touchedBy,
  type PersonChange,
} from "../index.ts";
import {
  actors,
  caseOf,
  county,
  idOf,
  layOut,
  testDeps,
  townshipA,
  villageA,
  villageB,
} from "../../../../tests/support/small-county.ts";

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
const register = (tx: Tx, fullName: string, more: object = {}) =>
  registerPerson(tx, deps, { unitId: villageA, fullName, ...more });
const change = (
  personId: number,
  changes: PersonChange["changes"],
  more: Partial<PersonChange> = {},
): PersonChange => ({
  personId,
  changes,
  source: "identityCard",
  effectiveOn: "2025-03-01",
  reason: "本人申请",
  actor: { accountId: clerk },
  ...more,
});
const events = async (like: string): Promise<{ kind: string; body: Record<string, unknown> }[]> =>
  (
    await asOwner(db, (tx) =>
      sql<{ kind: string; body: Record<string, unknown> }>`
        select kind, body from kernel.event where body->>'personId' = ${like} order by event_id`.execute(tx),
    )
  ).rows;

test("a new name is found, the old one stays with its source, and the change is told", async () => {
  const personId = await inA((tx) => register(tx, "毛润芝"));
  const { fields, applied } = await inA((tx) => changePerson(tx, deps, change(personId, { fullName: "毛 润之" })));
  expect([fields, applied]).toEqual([["fullName"], true]);
  const { rows } = await inA((tx) => search(tx, deps, { q: "润之", limit: 5 }));
  expect(rows.map(({ name }) => name)).toEqual(["毛润之"]);
  expect((await inA((tx) => search(tx, deps, { q: "润芝", limit: 5 }))).rows).toEqual([]);
  const versions = await inA((tx) => factVersions(tx, deps, personId));
  expect(versions).toMatchObject([
    {
      field: "fullName",
      value: "毛润芝",
      source: "registration",
      confidence: "stated",
      effectiveOn: null,
      enteredBy: null,
    },
    { field: "fullName", value: "毛润之", source: "identityCard", confidence: "proved", enteredBy: clerk },
  ]);
  expect(await events(String(personId))).toMatchObject([{ kind: "PersonChanged", body: { fields: ["fullName"] } }]);
});

test("of two versions the later day stands, on one day the proved one, and a disputed one never", async () => {
  const personId = await inA((tx) => register(tx, "彭德华"));
  const nameAfter = (changes: Partial<PersonChange> & { fullName: string }) =>
    inA(async (tx) => {
      const { fullName, ...more } = changes;
      await changePerson(tx, deps, change(personId, { fullName }, more));
      return (await personRows(tx, deps, [personId]))[0]?.name;
    });
  expect(await nameAfter({ fullName: "彭得怀", effectiveOn: "2025-02-01" })).toBe("彭得怀");
  expect(await nameAfter({ fullName: "彭石穿", effectiveOn: "2020-01-01" })).toBe("彭得怀");
  expect(await nameAfter({ fullName: "彭怀德", effectiveOn: "2025-02-01", source: "selfStated" })).toBe("彭得怀");
  expect(await nameAfter({ fullName: "彭大怀", effectiveOn: "2025-03-01", confidence: "disputed" })).toBe("彭得怀");
  expect(await nameAfter({ fullName: "彭德怀", effectiveOn: "2025-02-01", source: "court" })).toBe("彭德怀");
  expect(await inA((tx) => factVersions(tx, deps, personId))).toHaveLength(6);
});

test("a first-generation number becomes one of 18 digits and brings birth date and sex along, encrypted in every version", async () => {
  const personId = await inA((tx) => register(tx, "刘少其", { idKind: "temporary", idNumber: "LSQ-1898" }));
  await inA((tx) => changePerson(tx, deps, change(personId, { idKind: "resident-id", idNumber: "430124981124001" })));
  const id = await inA((tx) => revealId(tx, deps, personId));
  expect(id).toMatch(/^43012419981124001[\dX]$/);
  expect(await inA((tx) => personRows(tx, deps, [personId]))).toMatchObject([{ birthDate: "1998-11-24", sex: "male" }]);
  const stored = await inA((tx) =>
    sql<{ line: string }>`select f::text as line from people.field_source f where person_id = ${personId}`.execute(tx),
  );
  expect(stored.rows.some(({ line }) => line.includes("LSQ") || line.includes("430124"))).toBe(false);
  const numbers = (await inA((tx) => factVersions(tx, deps, personId))).filter(({ field }) => field === "idNumber");
  expect(numbers.map(({ value }) => value)).toEqual(["LSQ-1898", id]);
});

test("a wrong digit is corrected, and a number of somebody else is not taken", async () => {
  const [wrong, right] = [idOf("43018119700707003"), idOf("43018119700707005")];
  const taken = idOf("43018119700707007");
  const personId = await inA(async (tx) => {
    await register(tx, "贺别人", { idNumber: taken });
    return register(tx, "贺龙文", { idNumber: wrong });
  });
  expect(await refused(inA((tx) => changePerson(tx, deps, change(personId, { idNumber: taken }))))).toBe(
    "people.already-registered",
  );
  await inA((tx) => changePerson(tx, deps, change(personId, { idNumber: right })));
  expect((await inA((tx) => search(tx, deps, { q: right, limit: 5 }))).rows).toMatchObject([{ personId }]);
  expect((await inA((tx) => search(tx, deps, { q: wrong, limit: 5 }))).rows).toEqual([]);
});

test("all faults are told at once, an unchanged form is refused, and what nobody can know is not recorded beforehand", async () => {
  const personId = await inA((tx) => register(tx, "任弼石", { birthDate: "1904-04-30" }));
  const faults = await inA((tx) =>
    changePerson(
      tx,
      deps,
      change(personId, { fullName: "A1", phone: "12", diedOn: "1900-01-01", hukouUnitId: 999_999 }),
    ),
  ).catch((error: unknown) => error);
  expect(faults instanceof ProblemError && faults.problem.issues?.map(({ at }) => at)).toEqual([
    "fullName",
    "phone",
    "diedOn",
    "hukouUnitId",
  ]);
  expect(await refused(inA((tx) => changePerson(tx, deps, change(personId, { fullName: "任弼石" }))))).toBe(
    "people.nothing-changed",
  );
  const early = change(personId, { birthDate: "1904-05-01" }, { effectiveOn: "2025-04-01" });
  expect(await refused(inA((tx) => changePerson(tx, deps, early)))).toBe("people.not-beforehand");
  expect(await refused(within(db, { lo: 1200, hi: 1300 }, (tx) => changePerson(tx, deps, early)))).toBe(
    "people.person-not-visible",
  );
});

test("a name announced for a coming day becomes current on that day and not before", async () => {
  const personId = await inA((tx) => register(tx, "粟志玉"));
  const ahead = change(personId, { fullName: "粟裕同" }, { effectiveOn: "2025-04-01" });
  expect((await inA((tx) => changePerson(tx, deps, ahead))).applied).toBe(false);
  expect(await asOwner(db, (tx) => applyDueChanges(tx, deps))).toBe(0);
  expect(await events(String(personId))).toEqual([]);
  const then = { ...deps, clock: fixedClock("2025-04-01T00:05:00+08:00") };
  expect(await asOwner(db, (tx) => applyDueChanges(tx, then))).toBe(1);
  expect(await asOwner(db, (tx) => applyDueChanges(tx, then))).toBe(0);
  expect(await inA((tx) => personRows(tx, deps, [personId]))).toMatchObject([{ name: "粟裕同" }]);
  expect(await events(String(personId))).toMatchObject([{ kind: "PersonChanged" }]);
});

test("the open case and the decision of a person are named for a re-run", async () => {
  const { personIds, householdId } = await inA((tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村9组",
      from: "2020-01-01",
      members: [{ relation: "self", fullName: "罗荣环" }],
    }),
  );
  const [personId = 0] = personIds;
  const open = await caseOf(db, { householdId, personId, state: "open", clerk });
  const decided = await caseOf(db, { householdId, personId, state: "decided", clerk });
  const { touched } = await inA((tx) => changePerson(tx, deps, change(personId, { fullName: "罗荣桓" })));
  expect(touched.openCases.map(({ caseId }) => caseId)).toEqual([open]);
  expect(touched.decisions.map(({ caseId }) => caseId)).toEqual([decided]);
  expect(await inA((tx) => touchedBy(tx, personId))).toEqual(touched);
  expect(await events(String(personId))).toMatchObject([{ body: { cases: [open, decided] } }]);
});

test("a dead member leaves the household the day after; a dead head stays until there is another", async () => {
  const { personIds, householdId } = await inA((tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村8组",
      from: "2020-01-01",
      members: [
        { relation: "self", fullName: "陈户主" },
        { relation: "spouse", fullName: "陈配偶" },
        { relation: "child", fullName: "陈子女" },
      ],
    }),
  );
  const [head = 0, , child = 0] = personIds;
  const death = {
    diedOn: "2025-03-20",
    source: "deathCertificate",
    reason: "家属申报",
    actor: { accountId: clerk },
  } as const;
  const of = (personId: number) => inA((tx) => recordDeath(tx, deps, { ...death, personId }));
  expect((await of(child)).needsHead).toBeNull();
  expect((await of(head)).needsHead).toBe(householdId);
  expect(await refused(of(child))).toBe("people.already-died");
  const names = (asOf: string) =>
    inA(async (tx) => (await membersOn(tx, deps, { householdId, asOf })).map(({ name }) => name));
  expect(await names("2025-03-20")).toEqual(["陈户主", "陈配偶", "陈子女"]);
  expect(await names("2025-03-21")).toEqual(["陈户主", "陈配偶"]);
  expect(await events(String(child))).toMatchObject([{ kind: "PersonDied", body: { diedOn: "2025-03-20" } }]);
});

test("DB-X-17: a shared number is settled: one keeps it, the other gets the right one, and both marks go", async () => {
  const shared = idOf("43018119750505001");
  const right = idOf("43018119750505003");
  const inCounty = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, county, work);
  const [keeperId, otherId] = await inCounty(async (tx) => [
    await register(tx, "左宗堂", { idNumber: shared }),
    await registerPerson(tx, deps, { unitId: villageB, fullName: "左忠棠", idNumber: shared, disputed: true }),
  ]);
  const settled = { source: "publicSecurity", effectiveOn: "2025-03-01", reason: "公安核实" } as const;
  const settle = (corrections: { personId: number; idNumber: string | null }[]) =>
    inCounty((tx) =>
      settleNumber(tx, deps, { ...settled, keeperId: keeperId ?? 0, corrections, actor: { accountId: clerk } }),
    );
  expect(await refused(settle([]))).toBe("people.number-still-shared");
  await settle([{ personId: otherId ?? 0, idNumber: right }]);
  expect(await refused(settle([]))).toBe("people.number-not-disputed");
  expect((await inCounty((tx) => search(tx, deps, { q: shared, limit: 5 }))).rows).toMatchObject([
    { personId: keeperId },
  ]);
  expect((await inCounty((tx) => search(tx, deps, { q: right, limit: 5 }))).rows).toMatchObject([
    { personId: otherId },
  ]);
});

test("a version cannot be rewritten, not even by the owner", async () => {
  await expect(asOwner(db, (tx) => sql`update people.field_source set source = 'court'`.execute(tx))).rejects.toThrow(
    "append-only",
  );
});
