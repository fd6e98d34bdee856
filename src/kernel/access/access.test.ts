/** Signing in, staying, signing, being locked out, leaving; and what the audit keeps of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { testDatabase } from "../../../tests/support/database.ts";
import {
  createAccount,
  createOffice,
  demand,
  hashPassword,
  may,
  permissionsOf,
  reauthenticate,
  sessionOf,
  signIn,
  signOut,
} from "./index.ts";

let db: Database;
let passwordHash: string;
let officeId: number;
const password = "五个不相关的词-2025";
const at = (time: string, day = "2025-03-28") => ({ clock: fixedClock(`${day}T${time}+08:00`) });
const requestId = "test";

beforeAll(async () => {
  db = await testDatabase();
  passwordHash = await hashPassword(password);
  officeId = await asOwner(db, async (tx) => {
    for (const [unitId, parentId, name, lo, hi] of [
      [1, null, "湖南省", 1, 100_000],
      [2, 1, "长沙市", 1000, 5000],
      [3, 2, "宁乡市", 2000, 3000],
      [4, 3, "花明楼镇", 2100, 2200],
    ] as const) {
      await sql`insert into places.unit (unit_id, level, statutory, kind) values (${unitId}, ${unitId - 1}, true, 'test')`.execute(
        tx,
      );
      await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, parent_id, valid)
        values (${unitId}, ${name}, ${name}, '', '', 'test', ${parentId}, daterange('2000-01-01', null))`.execute(tx);
      await sql`insert into places.scope (unit_id, div_no, div_hi) values (${unitId}, ${lo}, ${hi})`.execute(tx);
    }
    return createOffice(tx, { kind: "township", unitId: 4, name: "花明楼镇人民政府" });
  });
});
afterAll(() => db.close());

let login = "";
let accountId = 0;
let serial = 0;
beforeEach(async () => {
  serial += 1;
  login = `clerk${serial}`;
  const account = { officeId, login, fullName: "张经办", role: "townshipClerk", secret: { passwordHash } } as const;
  accountId = await asOwner(db, (tx) => createAccount(tx, account));
});

const refusal = async (work: Promise<unknown>): Promise<ProblemError> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ProblemError)) throw new Error("A refusal was expected", { cause: thrown });
  return thrown;
};
const audited = async (): Promise<string[]> => {
  const entries = await asOwner(db, (tx) =>
    sql<{ act: string; what: string }>`
      select act, what from audit.entry where account_id = ${accountId} order by entry_id`.execute(tx),
  );
  return entries.rows.map((entry) => `${entry.act} ${entry.what}`);
};
const enter = (time: string, given = password) => signIn(db, at(time), { login, password: given, requestId });

test("an official signs in and is known with office, division, scope and permissions", async () => {
  const { token, me } = await enter("09:00:00");
  const principal = await sessionOf(db, at("09:10:00"), token);
  expect(principal).toMatchObject({
    accountId,
    officeId,
    divNo: 2100,
    scope: { lo: 2100, hi: 2200 },
    role: "townshipClerk",
  });
  expect(principal?.me).toEqual(me);
  expect(me).toEqual({
    accountId,
    login,
    name: "张经办",
    role: "townshipClerk",
    roleLabel: "乡镇经办",
    permissions: permissionsOf("townshipClerk"),
    office: { officeId, kind: "township", kindLabel: "乡镇人民政府（街道办事处）", name: "花明楼镇人民政府" },
    division: { unitId: 4, name: "花明楼镇", path: "湖南省 / 长沙市 / 宁乡市 / 花明楼镇" },
    csrf: expect.stringMatching(/^[\w-]{43}$/),
    today: "2025-03-28",
  });
  expect(principal && may(principal, "case.intake")).toBe(true);
  expect(principal && may(principal, "case.decide")).toBe(false);
  expect(await audited()).toEqual(["sign-in access.sign-in"]);
});

test("the token is not in the database, and no hash travels with the official", async () => {
  const { token } = await enter("09:00:00");
  const rows = await asOwner(db, (tx) =>
    sql`select encode(token_hash, 'escape') as hash, csrf from access.session`.execute(tx),
  );
  expect(JSON.stringify(rows.rows)).not.toContain(token);
  expect(JSON.stringify(await sessionOf(db, at("09:00:00"), token))).not.toContain("argon2");
});

test("unknown login, wrong password and locked account are refused in the same words", async () => {
  const unknown = await refusal(signIn(db, at("09:00:00"), { login: "nobody", password, requestId }));
  const wrong = await refusal(enter("09:00:00", "wrong"));
  for (let n = 0; n < 4; n += 1) await refusal(enter("09:00:00", "wrong"));
  const locked = await refusal(enter("09:01:00"));
  expect(wrong.toWire()).toEqual(unknown.toWire());
  expect(locked.toWire()).toEqual(unknown.toWire());
});

test("five failures lock the account for fifteen minutes, not longer", async () => {
  for (let n = 0; n < 5; n += 1) await refusal(enter("09:00:00", "wrong"));
  await refusal(enter("09:14:59"));
  expect((await enter("09:15:00")).me?.accountId).toBe(accountId);
  expect(await audited()).toEqual([
    ...Array<string>(5).fill("refused access.sign-in"),
    "refused access.lock",
    "refused access.sign-in",
    "sign-in access.sign-in",
  ]);
});

test("four failures and a success start the count anew", async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) await refusal(enter("09:00:00", "wrong"));
    await enter("09:00:00");
  }
});

test("parallel guesses count one by one and the right one among them does not slip through a lock", async () => {
  await Promise.all(Array.from({ length: 8 }, () => refusal(enter("09:00:00", "wrong"))));
  await refusal(enter("09:00:01"));
});

test("a refused unknown login is audited without the text typed, which may be a password", async () => {
  await refusal(signIn(db, at("09:00:00"), { login: "my-secret-password", password: "x", requestId: "typo" }));
  const entries = await asOwner(db, (tx) => sql`select * from audit.entry where request_id = 'typo'`.execute(tx));
  expect(entries.rows).toMatchObject([{ act: "refused", account_id: null }]);
  expect(JSON.stringify(entries.rows)).not.toContain("my-secret-password");
});

test("a session ends after thirty idle minutes and lives on while it is used", async () => {
  const { token } = await enter("09:00:00");
  expect(await sessionOf(db, at("09:29:00"), token)).not.toBeNull();
  expect(await sessionOf(db, at("09:58:00"), token)).not.toBeNull();
  expect(await sessionOf(db, at("10:28:00"), token)).toBeNull();
});

test("a session ends after twelve hours however busy", async () => {
  const { token } = await enter("08:00:00");
  for (let minute = 8 * 60; minute < 20 * 60; minute += 20) {
    const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}:00`;
    expect(await sessionOf(db, at(time), token)).not.toBeNull();
  }
  expect(await sessionOf(db, at("20:00:00"), token)).toBeNull();
});

test("signing out ends the session at once", async () => {
  const { token } = await enter("09:00:00");
  await signOut(db, at("09:05:00"), { token, requestId });
  expect(await sessionOf(db, at("09:05:01"), token)).toBeNull();
  await signOut(db, at("09:06:00"), { token, requestId });
  expect(await audited()).toEqual(["sign-in access.sign-in", "sign-out access.sign-out"]);
});

test("an account whose period has ended neither signs in nor stays", async () => {
  const { token } = await enter("09:00:00");
  await asOwner(db, (tx) =>
    sql`update access.account set valid = daterange('2020-01-01', '2025-03-28') where account_id = ${accountId}`.execute(
      tx,
    ),
  );
  expect(await sessionOf(db, at("09:01:00"), token)).toBeNull();
  expect((await refusal(enter("09:01:00"))).problem.type).toBe("access.sign-in-refused");
});

test("signing asks the password again and counts failures", async () => {
  const { token } = await enter("09:00:00");
  const principal = await sessionOf(db, at("09:00:00"), token);
  if (principal === null) throw new Error("the session is missing");
  await reauthenticate(db, at("09:01:00"), { principal, password, requestId });
  for (let n = 0; n < 5; n += 1) {
    const refused = await refusal(reauthenticate(db, at("09:02:00"), { principal, password: "wrong", requestId }));
    expect(refused.problem.type).toBe("access.signature-refused");
  }
  await refusal(reauthenticate(db, at("09:03:00"), { principal, password, requestId }));
  expect((await audited()).at(-1)).toBe("refused access.reauthenticate");
});

test("what the role does not carry is refused and audited", async () => {
  const { token } = await enter("09:00:00");
  const principal = await sessionOf(db, at("09:00:00"), token);
  if (principal === null) throw new Error("the session is missing");
  const asked = { principal, what: "parameters.set-standard", requestId };
  await demand(db, at("09:00:00"), { ...asked, permission: "case.intake" });
  const refused = await refusal(demand(db, at("09:00:00"), { ...asked, permission: "parameter.set" }));
  expect(refused.toWire()).toMatchObject({ status: 403, title: "您的岗位（乡镇经办）没有“设定标准”的权限" });
  expect(await audited()).toEqual(["sign-in access.sign-in", "refused parameters.set-standard"]);
});

test("an office is unique in its division, a role fits its office, a login is unique, a password is long enough", async () => {
  const account = { officeId, login: "new", fullName: "李四", role: "countyLeader", secret: { passwordHash } } as const;
  const made = (work: Parameters<typeof asOwner>[1]) => refusal(asOwner(db, work)).then((error) => error.problem.type);
  expect(await made((tx) => createOffice(tx, { kind: "township", unitId: 4, name: "又一个" }))).toBe(
    "access.office-exists",
  );
  expect(await made((tx) => createOffice(tx, { kind: "township", unitId: 99, name: "无处" }))).toBe(
    "access.unknown-unit",
  );
  expect(await made((tx) => createAccount(tx, account))).toBe("access.role-not-of-office");
  expect(await made((tx) => createAccount(tx, { ...account, officeId: 99 }))).toBe("access.unknown-office");
  expect(await made((tx) => createAccount(tx, { ...account, role: "townshipLeader", login }))).toBe(
    "access.login-taken",
  );
  expect(await made((tx) => createAccount(tx, { ...account, login: "张三", secret: { password: "short" } }))).toBe(
    "input.invalid",
  );
});

test("accounts of another division are out of sight", async () => {
  const seen = await within(db, { lo: 2200, hi: 2300 }, (tx) => sql`select from access.account`.execute(tx));
  expect(seen.rows).toEqual([]);
});
