/** The life of an account: opened without rights, given a post, moved, unlocked, ended the day its holder leaves. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within } from "#kernel/database";
import { password, refusal, requestId, twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import {
  accountsInScope,
  appoint,
  changePassword,
  delegate,
  demand,
  endAccount,
  openAccount,
  resetPassword,
  sessionOf,
  signIn,
  unlockAccount,
  type Principal,
} from "../index.ts";

let here: TwoCounties;
let system: Principal;
let security: Principal;
const first = "四个随便想的词语哦";
const own = "另外四个想好的词语";

beforeAll(async () => {
  here = await twoCounties();
  await here.account("system", "systemAdministrator");
  await here.account("security", "securityOfficer");
  system = await here.as("system");
  security = await here.as("security");
});
afterAll(() => here.close());

const open = (login: string, idNumber: string, officeId = here.offices.county): Promise<number> =>
  here.doing(system, (tx) =>
    openAccount(tx, here.at("09:00:00"), {
      principal: system,
      requestId,
      given: { officeId, login, fullName: "李新", idNumber, password: first },
    }),
  );
const post = (
  accountId: number,
  role: Parameters<typeof appoint>[2]["given"]["role"],
  officeId: number | null = null,
) =>
  here.doing(security, (tx) =>
    appoint(tx, here.at("09:10:00"), { principal: security, requestId, given: { accountId, role, officeId } }),
  );
const enter = (login: string, given: string, time = "09:20:00") =>
  signIn(here.db, here.at(time), { login, password: given, requestId });
const types = (work: Promise<unknown>): Promise<string> => refusal(work).then(({ problem }) => problem.type);

test("an account begins without rights, its holder chooses the password, and a security officer gives the post", async () => {
  const accountId = await open("newcomer", "110101199003070134");
  const { token, me } = await enter("newcomer", first);
  expect(me).toMatchObject({ role: "unassigned", standing: "must-change-password" });
  const principal = await sessionOf(here.db, here.at("09:20:00"), token);
  if (principal === null) throw new Error("not signed in");
  const asked = { principal, permission: "case.read", what: "cases.list", requestId } as const;
  expect(await types(demand(here.db, here.at("09:20:00"), asked))).toBe("access.password-must-change");
  await changePassword(here.db, here.at("09:21:00"), { principal, oldPassword: first, password: own, requestId });
  await post(accountId, "countyClerk");
  expect(await sessionOf(here.db, here.at("09:22:00"), token)).toBeNull();
  const again = await enter("newcomer", own);
  expect(again.me).toMatchObject({ role: "countyClerk" });
  expect(again.me).not.toHaveProperty("standing");
  expect(await here.audited(accountId)).toEqual([
    "write access.open-account",
    "sign-in access.sign-in",
    "write access.change-password",
    "write access.appoint",
    "sign-in access.sign-in",
  ]);
});

test("a change of office moves the account, its scope and its post together", async () => {
  const accountId = await open("mover", "110101199003070257");
  await post(accountId, "townshipClerk", here.offices.township);
  const { me } = await enter("mover", first);
  expect(me).toMatchObject({
    role: "townshipClerk",
    office: { officeId: here.offices.township },
    division: { unitId: 4 },
  });
  expect(await types(post(accountId, "countyLeader"))).toBe("access.role-not-of-office");
});

test("nothing happens beyond one's own area, and the answer does not tell whether there is an account", async () => {
  const foreign = await here.account("stranger", "countyClerk", here.offices.elsewhere);
  const missing = 987_654;
  const tried = async (accountId: number): Promise<unknown[]> => {
    const asked = { principal: system, requestId, accountId };
    const at = here.at("09:30:00");
    const refused = [
      post(accountId, "countyClerk"),
      here.doing(system, (tx) => endAccount(tx, at, { ...asked, reason: "调离" })),
      here.doing(system, (tx) => unlockAccount(tx, at, asked)),
      here.doing(system, (tx) => resetPassword(tx, at, { ...asked, password: first })),
    ];
    const answers = await Promise.all(refused.map((work) => refusal(work)));
    return answers.map((error) => JSON.stringify(error.toWire()).replaceAll(String(accountId), "N"));
  };
  expect(await tried(foreign)).toEqual(await tried(missing));
  expect(await types(open("abroad", "110101199003070732", here.offices.elsewhere))).toBe("access.unknown-office");
  const moved = await open("expatriate", "11010119900307109X");
  expect(await types(post(moved, "countyClerk", here.offices.elsewhere))).toBe("access.unknown-office");
});

test("a leaver is out at once, with sessions and delegations, and the work in hand is listed", async () => {
  const accountId = await here.account("leaver", "countyLeader");
  const deputy = await here.account("deputy", "countyLeader");
  const { token } = await enter("leaver", password);
  const leaver = await here.as("leaver");
  const given = { toAccountId: deputy, from: "2025-03-28", to: "2025-04-30", reason: "外出培训" };
  await here.doing(leaver, (tx) => delegate(tx, here.at("09:00:00"), { principal: leaver, requestId, given }));
  const left = await here.doing(system, (tx) =>
    endAccount(tx, here.at("10:00:00"), { principal: system, requestId, accountId, reason: "退休" }),
  );
  expect(left).toEqual({ name: "leaver", sessionsEnded: 2, tasks: [], nobodyLeft: false });
  expect(await sessionOf(here.db, here.at("10:00:00"), token)).toBeNull();
  expect(await types(enter("leaver", password, "10:00:01"))).toBe("access.sign-in-refused");
  const open = await asOwner(here.db, (tx) =>
    sql`select from access.delegation where from_account = ${accountId} and withdrawn_at is null`.execute(tx),
  );
  expect(open.rows).toEqual([]);
});

test("an account opened and ended on one day is shut on that day", async () => {
  const accountId = await open("mistake", "110101199003071217");
  const ended = { principal: system, requestId, accountId, reason: "录入有误" };
  await here.doing(system, (tx) => endAccount(tx, here.at("09:40:00"), ended));
  expect(await types(enter("mistake", first, "09:41:00"))).toBe("access.sign-in-refused");
  expect(await types(here.doing(system, (tx) => endAccount(tx, here.at("09:42:00"), ended)))).toBe(
    "access.already-ended",
  );
  const page = await here.doing(system, (tx) => accountsInScope(tx, here.at("09:42:00"), { q: "mistake" }));
  expect(page.rows).toMatchObject([{ login: "mistake", state: "ended" }]);
});

test("the administrator lifts a lock, and a reset password serves once and ends the sessions", async () => {
  const accountId = await here.account("forgetful", "countyClerk");
  const { token } = await enter("forgetful", password);
  for (let n = 0; n < 5; n += 1) await refusal(enter("forgetful", "wrong"));
  await refusal(enter("forgetful", password));
  const asked = { principal: system, requestId, accountId };
  await here.doing(system, (tx) => unlockAccount(tx, here.at("09:21:00"), asked));
  await enter("forgetful", password, "09:21:01");
  await here.doing(system, (tx) => resetPassword(tx, here.at("09:22:00"), { ...asked, password: first }));
  expect(await sessionOf(here.db, here.at("09:22:00"), token)).toBeNull();
  expect((await enter("forgetful", first)).me).toMatchObject({ standing: "must-change-password" });
});

test("each further lock is twice as long, and a sign-in makes the next one short again", async () => {
  await here.account("locked", "countyClerk");
  const fail = async (time: string): Promise<void> => {
    for (let n = 0; n < 5; n += 1) await refusal(enter("locked", "wrong", time));
  };
  await fail("10:00:00");
  await fail("10:15:00");
  await refusal(enter("locked", password, "10:44:59"));
  await fail("10:45:00");
  await refusal(enter("locked", password, "11:44:59"));
  await enter("locked", password, "11:45:00");
  await fail("12:00:00");
  await enter("locked", password, "12:15:00");
});

test("the last five passwords are not taken again, a common one never, and nobody changes without the old one", async () => {
  await here.account("careful", "countyClerk");
  const principal = await here.as("careful");
  let old = password;
  const change = (next: string, typed = old) =>
    changePassword(here.db, here.at("09:30:00"), { principal, oldPassword: typed, password: next, requestId });
  expect(await types(change(own, "not the old one"))).toBe("access.old-password-wrong");
  for (const [n, word] of ["甲", "乙", "丙", "丁"].entries()) {
    const clock = here.at(`09:3${n}:30`);
    await changePassword(here.db, clock, { principal, oldPassword: old, password: `${word}号临时想的词语`, requestId });
    old = `${word}号临时想的词语`;
  }
  const refused = async (next: string) => (await refusal(change(next))).problem.issues?.map(({ code }) => code);
  expect(await refused(password)).toEqual(["used-before"]);
  expect(await refused("乙号临时想的词语")).toEqual(["used-before"]);
  expect(await refused("Hunan@2026")).toEqual(["too-short", "too-common"]);
  expect(await refused("careful-careful")).toEqual(["holds-login"]);
});

test("under the strict profile a password of ninety days must be changed, and idle sessions end after fifteen minutes", async () => {
  await here.account("strict", "countyClerk");
  await asOwner(here.db, async (tx) => {
    await sql`update access.account set password_set_at = '2025-01-01' where login = 'strict'`.execute(tx);
    await sql`update access.profile set in_use = false`.execute(tx);
    await sql`update access.profile set in_use = true where name = 'tender'`.execute(tx);
  });
  const { token, me } = await signIn(here.db, here.at("09:00:00", "2025-03-28"), {
    login: "strict",
    password,
    requestId,
  });
  expect(me?.standing).toBeUndefined();
  expect(await sessionOf(here.db, here.at("09:14:00", "2025-03-28"), token)).not.toBeNull();
  expect(await sessionOf(here.db, here.at("09:30:00", "2025-03-28"), token)).toBeNull();
  const later = await signIn(here.db, here.at("09:00:00", "2025-04-02"), { login: "strict", password, requestId });
  expect(later.me?.standing).toBe("must-change-password");
  await asOwner(here.db, async (tx) => {
    await sql`update access.profile set in_use = false`.execute(tx);
    await sql`update access.profile set in_use = true where name = 'default'`.execute(tx);
  });
});

test("two people in one account know of each other", async () => {
  await here.account("shared", "countyClerk");
  expect((await enter("shared", password)).me).not.toHaveProperty("otherSessions");
  expect((await enter("shared", password)).me).toMatchObject({ otherSessions: 1 });
});

test("administrators enter from their networks only, officials from anywhere", async () => {
  await here.account("elsewhere", "countyClerk");
  const from = (login: string, address: string | null) =>
    signIn(here.db, here.at("09:50:00"), { login, password, requestId, address });
  await asOwner(here.db, (tx) =>
    sql`update access.profile set administrator_networks = '{10.43.0.0/16}' where in_use`.execute(tx),
  );
  await from("system", "10.43.7.9");
  expect(await types(from("system", "192.168.1.5"))).toBe("access.not-from-here");
  expect(await types(from("system", null))).toBe("access.not-from-here");
  await from("elsewhere", "192.168.1.5");
  await asOwner(here.db, (tx) => sql`update access.profile set administrator_networks = '{}'`.execute(tx));
});

test("accounts of another county are on no list", async () => {
  const page = await within(here.db, { lo: 3000, hi: 4000 }, (tx) => accountsInScope(tx, here.at("09:00:00"), {}));
  expect(page.rows.map(({ login }) => login)).toEqual(["stranger"]);
});
