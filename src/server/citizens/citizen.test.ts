/** A citizen let in at the desk: the own file, cases and trace, somebody else's only with a mandate of today, and the wish to withdraw. */
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asCitizen } from "#kernel/access";
import { asOwner, sql } from "#kernel/database";
import { registerHousehold } from "#kernel/people";
import type { Platform } from "#platform";
import type { AccessesWire, CitizenCodeWire, CitizenWire, MandateWire, OwnCaseWire } from "#wire";
import { appOn, signedIn, smallTown, type Ask } from "../small-town.test-support.ts";

let platform: Platform;
let app: FastifyInstance;
let clerk: Ask;
const ids = { me: 0, spouse: 0, stranger: 0, mine: 0, theirs: 0 };

const household = (names: readonly string[]): Promise<{ householdId: number; personIds: readonly number[] }> =>
  asOwner(platform.database, (tx) =>
    registerHousehold(tx, platform, {
      unitId: 111,
      category: "rural",
      address: "三组 8 号",
      from: "2020-01-01",
      members: names.map((fullName, n) => ({ fullName, relation: n === 0 ? ("self" as const) : ("spouse" as const) })),
    }),
  );
const openFor = async (caseNo: string, householdId: number, applicantId: number): Promise<number> => {
  const made = await asOwner(platform.database, (tx) =>
    sql<{ id: number }>`insert into cases.case_file (case_no, service_id, edition, household_id, applicant_id, unit_id,
        county_id, div_no, state, step, turn, opened_at, version)
      values (${caseNo}, 'minimum-living-allowance', '2021-07-01', ${householdId}, ${applicantId}, 11, 10, 1115, 'open',
        'investigate', 'township', now(), 1) returning case_id as id`.execute(tx),
  );
  return made.rows[0]?.id ?? 0;
};

beforeAll(async () => {
  platform = await smallTown();
  const [ours, theirs] = [await household(["周建国", "李桂英"]), await household(["王德明"])];
  [ids.me = 0, ids.spouse = 0] = ours.personIds;
  [ids.stranger = 0] = theirs.personIds;
  ids.mine = await openFor("MLA-1", ours.householdId, ids.me);
  ids.theirs = await openFor("MLA-2", theirs.householdId, ids.stranger);
  app = await appOn(platform);
  clerk = await signedIn(app);
});
afterAll(async () => {
  await app.close();
  await platform.close();
});

interface Here {
  get(path: string): Promise<LightMyRequestResponse>;
  post(path: string, payload: object, csrf?: string): Promise<LightMyRequestResponse>;
}
const codeFor = async (personId: number): Promise<string> =>
  (
    await clerk({ method: "POST", url: `/api/people/${personId}/citizen-code`, payload: { card: "居民身份证" } })
  ).json<CitizenCodeWire>().code;
const enter = (code: string) => app.inject({ method: "POST", url: "/api/citizen/session", payload: { code } });
const citizen = async (personId: number): Promise<Here> => {
  const entered = await enter(await codeFor(personId));
  const { csrf } = entered.json<CitizenWire>();
  const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]));
  return {
    get: (path) => app.inject({ method: "GET", url: `/api/citizen/${path}`, cookies }),
    post: (path, payload, token = csrf) =>
      app.inject({
        method: "POST",
        url: `/api/citizen/${path}`,
        payload,
        cookies,
        headers: { "x-csrf-token": token },
      }),
  };
};
const typeOf = (answer: LightMyRequestResponse): string => answer.json<{ type: string }>().type;
const mandate = (given: object, personId = ids.stranger) =>
  clerk({
    method: "POST",
    url: `/api/people/${personId}/mandates`,
    payload: {
      proxyId: ids.me,
      kind: "agent",
      from: "2025-03-01",
      to: "2025-06-30",
      document: "授权委托书 2025-03-01",
      ...given,
    },
  });

test("a code of the desk lets in once, and is written down with the person and the card", async () => {
  const code = await codeFor(ids.me);
  expect(code).toMatch(/^\d{12}$/);
  expect((await enter(code)).json()).toMatchObject({ name: "周建国", known: true });
  expect(typeOf(await enter(code))).toBe("access.citizen-code-over");
  const { rows } = await asOwner(platform.database, (tx) =>
    sql`select detail, subject_id from audit.entry join audit.subject using (entry_id) where what = 'people.admit'`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ detail: { card: "居民身份证" }, subject_id: ids.me }]);
});

test("a code is over after ten minutes, and none is given for somebody out of sight", async () => {
  const code = await codeFor(ids.me);
  await asOwner(platform.database, (tx) =>
    sql`update access.citizen_code set expires_at = made_at where used_at is null`.execute(tx),
  );
  expect(typeOf(await enter(code))).toBe("access.citizen-code-over");
  const away = await clerk({ method: "POST", url: "/api/people/999/citizen-code", payload: { card: "身份证" } });
  expect(typeOf(away)).toBe("access.not-representable");
});

test("a citizen sees the own file and case with its progress, and neither names nor cases of others", async () => {
  const me = await citizen(ids.me);
  expect((await me.get("file")).json()).toMatchObject({
    name: "周建国",
    household: { address: "三组 8 号", relation: "本人" },
  });
  const told = (await me.get(`cases/${ids.mine}`)).json<OwnCaseWire>();
  expect(told).toMatchObject({ caseNo: "MLA-1", serviceTitle: "最低生活保障", withdrawalAskedAt: null });
  expect(told.steps.filter(({ state }) => state === "current")).toHaveLength(1);
  expect(told.offices).toEqual([{ kind: "township", name: "花明楼镇人民政府", phone: null }]);
  expect((await me.get("cases")).json()).toHaveLength(1);
  expect(typeOf(await me.get(`cases/${ids.theirs}/letter`))).toBe("cases.not-found");
  expect(typeOf(await me.get(`cases/${ids.theirs}`))).toBe("cases.not-found");
  expect((await (await citizen(ids.spouse)).get("cases")).json()).toEqual([]);
  expect((await app.inject({ method: "GET", url: "/api/citizen/file" })).statusCode).toBe(401);
});

test("for another person there must be a mandate of today, and its end is the end", async () => {
  const me = await citizen(ids.me);
  expect(typeOf(await me.get(`file?forPerson=${ids.stranger}`))).toBe("access.no-mandate");
  const [registered] = (await mandate({})).json<MandateWire[]>();
  expect(registered).toMatchObject({ name: "王德明", proxyName: "周建国", kindLabel: "委托代理人", to: "2025-06-30" });
  expect((await me.get(`file?forPerson=${ids.stranger}`)).json()).toMatchObject({ name: "王德明" });
  expect((await me.get(`cases/${ids.theirs}?forPerson=${ids.stranger}`)).json()).toMatchObject({ caseNo: "MLA-2" });
  expect(typeOf(await me.get(`cases/${ids.mine}?forPerson=${ids.stranger}`))).toBe("cases.not-found");
  expect((await me.get("mandates")).json()).toHaveLength(1);
  expect(typeOf(await mandate({ from: "2025-06-01", to: "2025-07-01" }))).toBe("access.mandate-overlaps");
  await clerk({ method: "DELETE", url: `/api/mandates/${registered?.mandateId ?? 0}` });
  expect(typeOf(await me.get(`file?forPerson=${ids.stranger}`))).toBe("access.no-mandate");
});

test("the database itself asks for the mandate, on the day of the request", async () => {
  await mandate({});
  const seen = (today: string, personId: number | null = ids.me) =>
    asCitizen(platform.database, { personId, forPerson: ids.stranger, today }, async (tx) => {
      const { rows } = await sql<{ name: string }>`select full_name as name from people.person`.execute(tx);
      return rows.map(({ name }) => name);
    });
  expect(await seen("2025-03-28")).toEqual(["王德明"]);
  expect(await seen("2025-06-30")).toEqual(["王德明"]);
  for (const day of ["2025-02-28", "2025-07-01", ""]) expect(await seen(day), day).toEqual([]);
  expect(await seen("2025-03-28", ids.spouse)).toEqual([]);
  expect(await seen("2025-03-28", null)).toEqual([]);
});

test("a mandate ends when its person is protected, and none is registered then", async () => {
  const clerkId = sql`(select min(account_id) from access.account)`;
  await asOwner(platform.database, (tx) =>
    sql`insert into people.protection (person_id, kind, legal_basis, reason, made_by, made_at)
      values (${ids.stranger}, 'violence', '反家庭暴力法', '正在避险', ${clerkId}, now())`.execute(tx),
  );
  const me = await citizen(ids.me);
  expect(typeOf(await me.get(`file?forPerson=${ids.stranger}`))).toBe("access.no-mandate");
  expect(typeOf(await mandate({}))).toBe("access.not-representable");
});

test("dates that cannot be are named, and a person needs no mandate for herself", async () => {
  for (const wrong of [{ to: "2025-02-01" }, { to: "2027-01-01" }, { document: " " }, { proxyId: ids.spouse }])
    expect(typeOf(await mandate(wrong, ids.spouse)), JSON.stringify(wrong)).toBe("input.invalid");
});

test("the wish to withdraw needs the session's token, is told to the office once, and ends nothing by itself", async () => {
  const me = await citizen(ids.me);
  const reason = { reason: "已找到工作" };
  const path = `cases/${ids.mine}/withdrawal`;
  expect(typeOf(await me.post(path, reason, "guessed"))).toBe("server.citizen-csrf");
  expect(typeOf(await me.post(`cases/${ids.theirs}/withdrawal`, reason))).toBe("cases.not-found");
  expect((await me.post(path, reason)).statusCode).toBe(204);
  expect(typeOf(await me.post(path, reason))).toBe("cases.wished-before");
  expect((await me.get(`cases/${ids.mine}`)).json<OwnCaseWire>()).toMatchObject({ state: "open" });
  expect((await clerk({ method: "GET", url: "/api/withdrawal-wishes" })).json()).toMatchObject([
    { caseNo: "MLA-1", by: "周建国", reason: "已找到工作" },
  ]);
});

test("a citizen reads who looked at the own file", async () => {
  await clerk({ method: "GET", url: `/api/people?q=${encodeURIComponent("周建国")}` });
  const { rows } = (await (await citizen(ids.me)).get("accesses")).json<AccessesWire>();
  expect(rows.map(({ what, officeName }) => [what, officeName])).toContainEqual(["people.search", "花明楼镇人民政府"]);
});
