/** What officials do to records of people over HTTP: with permission, with a reason, with a trace. */
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, createOffice, hashPassword, type Role } from "#kernel/access";
import { asOwner, sql } from "#kernel/database";
import type { Platform } from "#platform";
import type {
  AccessesWire,
  DivisionChangedWire,
  HouseholdView,
  MergedWire,
  Page,
  PersonChangedWire,
  PersonRow,
} from "#wire";
import { appOn, password, smallTown } from "../small-town.test-support.ts";

let platform: Platform;
let app: FastifyInstance;
type Ask = <T>(method: InjectOptions["method"], url: string, payload?: object) => Promise<{ status: number; body: T }>;
const ask: Record<string, Ask> = {};

const signIn = async (login: string): Promise<Ask> => {
  const entered = await app.inject({ method: "POST", url: "/api/session", payload: { login, password } });
  const { csrf } = entered.json<{ csrf: string }>();
  const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]));
  return async (method, url, payload) => {
    const answer = await app.inject({
      method: method ?? "GET",
      url,
      cookies,
      headers: { "x-csrf-token": csrf },
      ...(payload ? { payload } : {}),
    });
    return { status: answer.statusCode, body: answer.body === "" ? (null as never) : answer.json() };
  };
};

const officials: readonly (readonly [login: string, role: Role, unitId: number, kind: "county" | "province"])[] = [
  ["county-clerk", "countyClerk", 10, "county"],
  ["county-leader", "countyLeader", 10, "county"],
  ["auditor", "auditor", 10, "county"],
  ["province", "province", 1, "province"],
];

beforeAll(async () => {
  platform = await smallTown();
  await asOwner(platform.database, async (tx) => {
    const passwordHash = await hashPassword(password);
    const offices = {
      county: await createOffice(tx, { kind: "county", unitId: 10, name: "宁乡市民政局" }),
      province: await createOffice(tx, { kind: "province", unitId: 1, name: "湖南省民政厅" }),
    };
    for (const [login, role, , kind] of officials)
      await createAccount(tx, { officeId: offices[kind], login, fullName: login, role, secret: { passwordHash } });
    await sql`insert into places.unit (unit_id, level, statutory, kind) values (20, 2, true, 'test')`.execute(tx);
    await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
      values (20, '望城区', '望城区', '', '', '市辖区', 1, daterange('2000-01-01', null))`.execute(tx);
    await sql`insert into places.scope (unit_id, div_no, div_hi, county_id) values (20, 3000, 9000, 20)`.execute(tx);
  });
  app = await appOn(platform);
  for (const login of ["clerk", ...officials.map(([name]) => name)]) ask[login] = await signIn(login);
});
afterAll(async () => {
  await app.close();
  await platform.close();
});

const as = (login: string): Ask => {
  const one = ask[login];
  if (one === undefined) throw new Error(`${login} has not signed in`);
  return one;
};
const register = async (...names: string[]): Promise<HouseholdView> => {
  const members = names.map((fullName, at) => ({
    fullName,
    relation: at === 0 ? "self" : "child",
    birthDate: "1985-03-10",
  }));
  const made = await as("clerk")<HouseholdView>("POST", "/api/households", {
    unitId: 111,
    category: "rural",
    address: "炭子冲村3组12号",
    from: "2020-01-01",
    members,
  });
  expect(made.status).toBe(200);
  return made.body;
};
const why = { source: "identityCard", effectiveOn: "2025-03-01", reason: "本人申请" };
const traced = async (what: string): Promise<number> =>
  (
    await asOwner(platform.database, (tx) =>
      sql`select from audit.entry where what = ${what} and reason is not null`.execute(tx),
    )
  ).rows.length;

test("a clerk changes a name with source and reason; both versions are shown and the act is traced", async () => {
  const personId = (await register("毛润芝")).members[0]?.personId ?? 0;
  const changed = await as("clerk")<PersonChangedWire>("POST", `/api/people/${personId}/changes`, {
    ...why,
    changes: { fullName: "毛润之" },
  });
  expect(changed).toMatchObject({ status: 200, body: { fields: ["fullName"], applied: true } });
  const facts = await as("clerk")<object[]>("GET", `/api/people/${personId}/facts`);
  expect(facts.body).toMatchObject([
    { label: "姓名", shown: "毛润芝", sourceLabel: "登记时填报" },
    { label: "姓名", shown: "毛润之", sourceLabel: "居民身份证", confidenceLabel: "已证实" },
  ]);
  expect(await traced("people.change")).toBe(1);
  const leader = await as("county-leader")<{ type: string }>("POST", `/api/people/${personId}/changes`, {
    ...why,
    changes: { phone: "13800001111" },
  });
  expect(leader.status).toBe(403);
  const wrong = await as("clerk")<{ issues: { at: string }[] }>("POST", `/api/people/${personId}/changes`, {
    ...why,
    changes: { phone: "1" },
  });
  expect([wrong.status, wrong.body.issues[0]?.at]).toEqual([422, "phone"]);
});

test("a death, a split and a move are done where the household is", async () => {
  const { householdId, members } = await register("易父", "易子", "易女");
  const [, son, daughter] = members.map(({ personId }) => personId);
  const death = { diedOn: "2025-03-20", source: "deathCertificate", reason: "家属申报" };
  expect((await as("clerk")<PersonChangedWire>("POST", `/api/people/${son}/death`, death)).body).toMatchObject({
    needsHead: null,
    fields: ["diedOn"],
  });
  const split = {
    kind: "split",
    effectiveOn: "2025-03-22",
    reason: "成家",
    members: [{ personId: daughter, relation: "self" }],
  };
  const done = await as("clerk")<{ others: number[] }>("POST", `/api/households/${householdId}/changes`, split);
  expect(done).toMatchObject({ status: 200, body: { others: [expect.any(Number)] } });
  const lacking = await as("clerk")<{ issues: object[] }>("POST", `/api/households/${householdId}/changes`, {
    ...split,
    kind: "leave",
  });
  expect([lacking.status, lacking.body.issues]).toMatchObject([422, [{ at: "personId" }]]);
  const moved = await as("clerk")<object>("POST", `/api/households/${done.body.others[0]}/move`, {
    ...why,
    effectiveOn: "2025-03-25",
    toUnitId: 20,
  });
  expect(moved).toMatchObject({ status: 200, body: { moved: false, transferId: expect.any(Number) } });
  expect((await as("clerk")<object[]>("GET", "/api/transfers")).body).toMatchObject([
    { incoming: false, names: ["易女"] },
  ]);
  expect((await as("clerk")<object[]>("GET", `/api/households/${householdId}/history`)).body).toMatchObject([
    { kind: "split", reason: "成家" },
  ]);
});

test("the county merges what it judges to be one person, and takes it back", async () => {
  const one = (await register("谭嗣通")).members[0]?.personId ?? 0;
  const other = (await register("谭一", "谭嗣同")).members[1]?.personId ?? 0;
  expect((await as("clerk")("GET", `/api/people/${one}/duplicates`)).status).toBe(403);
  const found = await as("county-clerk")<{ person: PersonRow; reasons: string[] }[]>(
    "GET",
    `/api/people/${one}/duplicates`,
  );
  expect(found.body).toMatchObject([{ person: { personId: other }, reasons: ["姓名读音相同", "出生日期相同"] }]);
  const merge = () =>
    as("county-clerk")<MergedWire & { type: string }>("POST", `/api/people/${one}/merges`, {
      mergedId: other,
      reason: "同一人",
    });
  expect((await merge()).body.type).toBe("people.two-households");
  const [row] = (await as("clerk")<Page<PersonRow>>("GET", "/api/people?q=谭嗣同")).body.rows;
  const leave = { kind: "leave", personId: other, effectiveOn: "2025-03-01", reason: "重复登记" };
  expect((await as("clerk")("POST", `/api/households/${row?.householdId}/changes`, leave)).status).toBe(200);
  const merged = await merge();
  expect(merged.status).toBe(200);
  expect((await as("clerk")<Page<PersonRow>>("GET", "/api/people?q=谭嗣同")).body.total).toBe(0);
  const { mergeId } = merged.body;
  expect((await as("county-clerk")<object[]>("GET", `/api/people/${one}/merges`)).body).toMatchObject([
    { mergeId, mergedName: "谭嗣同", undoneAt: null },
  ]);
  const undo = () => as("county-clerk")<{ type: string }>("POST", `/api/merges/${mergeId}/undo`, { reason: "误合并" });
  expect((await undo()).status).toBe(200);
  expect((await as("clerk")<Page<PersonRow>>("GET", "/api/people?q=谭嗣同")).body.total).toBe(1);
  expect((await undo()).body.type).toBe("people.not-merged");
  expect(await traced("people.merge")).toBe(1);
});

test("a protected child is the team's; the auditor sees who looked, the person later", async () => {
  const child = (await register("雷父", "雷小锋")).members[1]?.personId ?? 0;
  const seen = async (login: string) => (await as(login)<Page<PersonRow>>("GET", "/api/people?q=雷小锋")).body.total;
  expect(await seen("county-clerk")).toBe(1);
  const accounts = await asOwner(platform.database, (tx) =>
    sql<{
      id: number;
      office: number;
    }>`select account_id as id, office_id as office from access.account where login = 'county-leader'`.execute(tx),
  );
  const { id, office } = accounts.rows[0] ?? { id: 0, office: 0 };
  const grounds = { legalBasis: "未成年人保护法", reason: "监护干预" };
  expect(
    (await as("clerk")("POST", `/api/people/${child}/protection`, { ...grounds, kind: "child", team: [id] })).status,
  ).toBe(403);
  const set = await as("county-leader")("POST", `/api/people/${child}/protection`, {
    ...grounds,
    kind: "child",
    team: [id],
  });
  expect(set.status).toBe(204);
  expect([await seen("clerk"), await seen("county-clerk"), await seen("county-leader")]).toEqual([0, 0, 1]);
  expect((await as("county-leader")<object[]>("GET", "/api/protected-people")).body).toMatchObject([
    { kindLabel: "受保护的未成年人", team: [id] },
  ]);
  const delay = { ...grounds, officeId: office, from: "2025-03-01", to: "2025-03-28", toldOn: "2025-05-01" };
  expect((await as("county-leader")("POST", `/api/people/${child}/told-later`, delay)).status).toBe(204);
  const accesses = async (audience: string) =>
    (await as("auditor")<AccessesWire>("GET", `/api/people/${child}/accesses?audience=${audience}`)).body.rows;
  const whole = await accesses("inspection");
  const told = await accesses("person");
  expect(whole.some(({ withheldUntil }) => withheldUntil === "2025-05-01")).toBe(true);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ officeName }) => officeName === "花明楼镇人民政府")).toBe(true);
  expect((await as("county-leader")("GET", `/api/people/${child}/accesses`)).status).toBe(403);
});

test("the province rehearses a division change and then carries it out; offices below see their new county", async () => {
  const order = {
    kind: "move",
    unitIds: [11],
    toUnitId: 20,
    into: [],
    approvalNo: "湘民行发〔2025〕3号",
    approvedOn: "2025-03-01",
    effectiveOn: "2025-03-28",
  };
  expect((await as("county-leader")("POST", "/api/divisions/changes", order)).status).toBe(403);
  const rehearsed = await as("province")<DivisionChangedWire>("POST", "/api/divisions/changes", {
    ...order,
    rehearse: true,
  });
  expect(rehearsed).toMatchObject({ status: 200, body: { tables: expect.any(Number) } });
  expect((await as("county-clerk")<Page<PersonRow>>("GET", "/api/people?q=易父")).body.total).toBe(1);
  const done = await as("province")<DivisionChangedWire>("POST", "/api/divisions/changes", order);
  expect(done.body.rows).toBe(rehearsed.body.rows);
  expect(done.body.rows).toBeGreaterThan(10);
  expect((await as("county-clerk")<Page<PersonRow>>("GET", "/api/people?q=易父")).body.total).toBe(0);
  expect((await as("clerk")<Page<PersonRow>>("GET", "/api/people?q=易父")).body.total).toBe(1);
  expect((await as("clerk")<object[]>("GET", "/api/divisions/tasks")).body).toEqual([]);
});
