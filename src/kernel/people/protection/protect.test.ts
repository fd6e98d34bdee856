/** Whom a team protects, nobody else finds; and who is told later, is told. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { record } from "#kernel/audit";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, WHOLE_PROVINCE, type Database, type Scope, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../../tests/support/database.ts";
import {
  accessesTold,
  changeTeam,
  endProtection,
  leaveHousehold,
  membersOn,
  mergePersons,
  move,
  personRows,
  protect,
  protectedPersons,
  registerHousehold,
  registerPerson,
  revealId,
  search,
  seeAs,
  tellLater,
  tellNow,
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
let officials: Awaited<ReturnType<typeof actors>>;
const deps = testDeps();
beforeAll(async () => {
  db = await testDatabase();
  await layOut(db);
  officials = await actors(db);
});
afterAll(async () => {
  await db.close();
  deps.remove();
});

const as = <T>(accountId: number | null, work: (tx: Tx) => Promise<T>, scope: Scope = county): Promise<T> =>
  within(db, scope, async (tx) => {
    if (accountId !== null) await seeAs(tx, accountId);
    return work(tx);
  });
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ProblemError ? error.problem.type : String(error)),
  );

let next = 1;
/** A family with a child of whom the leader and the clerk of township A take care. */
const family = async () => {
  const serial = String(next++).padStart(3, "0");
  const idNumber = idOf(`43018120140601${serial}`);
  const { householdId, personIds } = await as(null, (tx) =>
    registerHousehold(tx, deps, {
      unitId: villageA,
      category: "rural",
      address: "炭子冲村3组",
      from: "2020-01-01",
      members: [
        { relation: "self", fullName: `雷父${"甲乙丙丁戊己庚"[next % 7]}` },
        { relation: "child", fullName: "雷小锋", idNumber, phone: "13700004444" },
      ],
    }),
  );
  return { householdId, child: personIds[1] ?? 0, father: personIds[0] ?? 0, idNumber };
};
const guard = (personId: number) =>
  as(officials.leader, (tx) =>
    protect(tx, deps, {
      personId,
      kind: "child",
      legalBasis: "未成年人保护法",
      reason: "正在办理监护干预",
      team: [officials.leader, officials.clerkA],
      actor: { accountId: officials.leader },
    }),
  );
const finds = (accountId: number | null, q: string) =>
  as(accountId, async (tx) => {
    const { rows, total } = await search(tx, deps, { q, limit: 9 });
    return [rows.length, total];
  });

test("searches and counts of others find nothing, those of the team find the child", async () => {
  const { child, idNumber } = await family();
  expect(await finds(officials.clerk, "雷小锋")).toEqual([1, 1]);
  await guard(child);
  for (const q of ["雷小锋", "leixiaofeng", "lxf", idNumber, "13700004444", "小锋"]) {
    expect([q, await finds(officials.clerk, q)]).toEqual([q, [0, 0]]);
    expect([q, await finds(null, q)]).toEqual([q, [0, 0]]);
  }
  for (const q of ["雷小锋", "leixiaofeng", "lxf", idNumber, "13700004444"])
    expect([q, await finds(officials.clerkA, q)]).toEqual([q, [1, 1]]);
  expect(await refused(as(officials.clerk, (tx) => revealId(tx, deps, child)))).toBe("people.person-not-visible");
  expect(await as(officials.clerkA, (tx) => revealId(tx, deps, child))).toBe(idNumber);
  await as(officials.leader, (tx) =>
    endProtection(tx, deps, { personId: child, reason: "监护已恢复", actor: { accountId: officials.leader } }),
  );
  expect(await finds(officials.clerk, "小锋")).toEqual([1, 1]);
  await guard(child);
});

test("the household shows others that there is a member, and nothing about it", async () => {
  const { householdId, child, idNumber } = await family();
  await guard(child);
  const look = (accountId: number) => as(accountId, (tx) => membersOn(tx, deps, { householdId, asOf: "2025-03-28" }));
  const [, masked] = await look(officials.clerk);
  expect(masked).toMatchObject({ name: "受保护人员", relation: "其他", birthDate: null, idMasked: null, place: "—" });
  expect(JSON.stringify(masked)).not.toContain(idNumber.slice(0, 6));
  expect((await look(officials.clerkA))[1]).toMatchObject({ name: "雷小锋", relation: "子/女" });
  expect(await as(officials.clerk, (tx) => personRows(tx, deps, [child]))).toEqual([]);
});

test("a household does not end while somebody protected lives in it", async () => {
  const { householdId, child, father } = await family();
  await guard(child);
  expect(
    await refused(as(officials.clerk, (tx) => leaveHousehold(tx, { householdId, personId: father, on: "2025-03-01" }))),
  ).toBe("people.head-needs-successor");
});

test("cases that name the child are the team's, new ones of others keep the mask", async () => {
  const { householdId, child } = await family();
  const caseId = await caseOf(db, { householdId, personId: child, state: "decided", clerk: officials.clerk });
  const seen = (accountId: number) =>
    as(accountId, async (tx) => {
      const files = await sql`select from cases.case_file where case_id = ${caseId}`.execute(tx);
      const members = await sql`select from cases.subject_member where case_id = ${caseId}`.execute(tx);
      const decisions = await sql`select from cases.decision where case_id = ${caseId}`.execute(tx);
      return [files.rows.length, members.rows.length, decisions.rows.length];
    });
  expect(await seen(officials.clerk)).toEqual([1, 1, 1]);
  await guard(child);
  expect([await seen(officials.clerk), await seen(officials.clerkA)]).toEqual([
    [0, 0, 0],
    [1, 1, 1],
  ]);
});

test("a member that joins a household while protected is masked from the first day", async () => {
  const { child, father, householdId } = await family();
  await as(null, (tx) => leaveHousehold(tx, { householdId, personId: child, on: "2025-01-01" }));
  await guard(child);
  const shelter = await as(officials.clerkA, (tx) =>
    registerHousehold(tx, deps, {
      unitId: villageB,
      category: "rural",
      address: "偕乐桥村1组",
      from: "2025-02-01",
      members: [
        { relation: "self", fullName: "福利院院长" },
        { relation: "other", personId: child },
      ],
    }),
  );
  const names = await as(officials.clerk, async (tx) =>
    (await membersOn(tx, deps, { householdId: shelter.householdId, asOf: "2025-03-01" })).map(({ name }) => name),
  );
  expect(names).toEqual(["福利院院长", "受保护人员"]);
  expect(father).toBeGreaterThan(0);
});

test("only the team changes the team, it is never empty, and leaving takes the sight", async () => {
  const { child } = await family();
  await guard(child);
  const change = (who: number, joining: number[], leaving: number[]) =>
    as(who, (tx) => changeTeam(tx, deps, { personId: child, joining, leaving, actor: { accountId: who } }));
  expect(await refused(change(officials.clerk, [officials.clerk], []))).toBe("people.not-protected");
  expect(await refused(change(officials.leader, [999_999], []))).toBe("people.unknown-members");
  expect(await refused(change(officials.leader, [], [officials.leader, officials.clerkA]))).toBe("people.outside-team");
  await change(officials.leader, [officials.clerk], [officials.clerkA]);
  const care = (who: number) =>
    as(who, async (tx) => (await protectedPersons(tx, deps)).some(({ person }) => person.personId === child));
  expect([await care(officials.clerk), await care(officials.clerkA)]).toEqual([true, false]);
  expect(await refused(guard(child))).toBe("people.already-protected");
});

test("a protected person is neither merged nor moved to where others would read the name", async () => {
  const { householdId, child } = await family();
  const twin = await as(null, (tx) => registerPerson(tx, deps, { unitId: villageA, fullName: "雷小峰" }));
  await guard(child);
  const merge = { standingId: child, mergedId: twin, reason: "疑似同一人", actor: { accountId: officials.leader } };
  expect(await refused(as(officials.leader, (tx) => mergePersons(tx, deps, merge)))).toBe("people.record-protected");
  const moved = { source: "householdBook", effectiveOn: "2025-03-01", reason: "搬家", toUnitId: villageB } as const;
  const go = (who: number, scope: Scope) =>
    as(who, (tx) => move(tx, deps, { ...moved, who: { householdId }, actor: { accountId: who } }), scope);
  expect(await refused(go(officials.clerk, county))).toBe("people.protected-member");
  expect(await refused(go(officials.clerkA, townshipA))).toBe("people.protected-member");
  expect(await go(officials.leader, county)).toEqual({ moved: true });
});

test("a look is told to the person at once, or on the day that was set, and always to an inspection", async () => {
  const { child } = await family();
  const office = async (accountId: number): Promise<number> =>
    (
      await asOwner(db, (tx) =>
        sql<{ id: number }>`select office_id as id from access.account where account_id = ${accountId}`.execute(tx),
      )
    ).rows[0]?.id ?? 0;
  const [countyOffice, townOffice] = [await office(officials.clerk), await office(officials.clerkA)];
  const look = (accountId: number, officeId: number, at: string) =>
    within(db, county, (tx) =>
      record(tx, {
        actor: { accountId, officeId, divNo: 1100 },
        requestId: "r",
        act: "read",
        what: "people.search",
        at: new Date(at),
        subjects: [{ kind: "person", id: child, divNo: 1110 }],
      }),
    );
  await look(officials.clerk, countyOffice, "2025-03-01T10:00:00+08:00");
  await look(officials.clerkA, townOffice, "2025-03-01T11:00:00+08:00");
  const delay = {
    personId: child,
    officeId: countyOffice,
    from: "2025-02-20",
    to: "2025-03-10",
    toldOn: "2025-06-01",
    legalBasis: "个人信息保护法第三十五条",
    reason: "专项检查",
    actor: { accountId: officials.leader, divNo: 1000 },
  };
  const mark = (more: Partial<typeof delay>) =>
    as(officials.leader, (tx) => tellLater(tx, deps, { ...delay, ...more }));
  expect(await refused(mark({ toldOn: "2027-01-01" }))).toBe("people.delay-too-long");
  expect(await refused(mark({ toldOn: "2025-03-05" }))).toBe("people.delay-too-long");
  const toldLaterId = await mark({});
  await guard(child);
  const told = (audience: "person" | "inspection", today = "2025-03-28") =>
    within(db, WHOLE_PROVINCE, async (tx) => {
      const clock = fixedClock(`${today}T09:00:00+08:00`);
      const { rows } = await accessesTold(tx, { clock }, { personId: child, audience });
      return rows.map(({ officeName, withheldUntil }) => [officeName, withheldUntil]);
    });
  expect(await told("person")).toEqual([["clerk-a的单位", null]]);
  expect(await told("inspection")).toEqual([
    ["clerk-a的单位", null],
    ["clerk的单位", "2025-06-01"],
  ]);
  expect(await told("person", "2025-06-01")).toHaveLength(2);
  await as(officials.leader, (tx) => tellNow(tx, deps, { toldLaterId, actor: { accountId: officials.leader } }));
  expect(await told("person")).toHaveLength(2);
  expect(await refused(as(officials.leader, (tx) => tellNow(tx, deps, { toldLaterId, actor: { accountId: 1 } })))).toBe(
    "people.no-such-delay",
  );
});
