/** What the owner of an installation does at the terminal: leavers, lost telephones, passwords, providers of identities. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createAccount, createOffice, providersOffered } from "#kernel/access";
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, type Database } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { openKeys } from "#kernel/secrets";
import { testDatabase } from "../../../tests/support/database.ts";
import { addProvider, disableAccount, removeLostFactor, resetPasswordOf } from "../index.ts";

const password = "五个不相关的词-2025";
const clock = fixedClock("2025-03-28T09:00:00+08:00");
const home = mkdtempSync(join(tmpdir(), "xm-"));
const keys = openKeys(home);
const ids: Record<string, number> = {};
let database: Database;

beforeAll(async () => {
  database = await testDatabase();
  await asOwner(database, async (tx) => {
    await sql`insert into places.unit values (3, 2, true, 'test')`.execute(tx);
    await sql`insert into places.scope (unit_id, div_no, div_hi) values (3, 2000, 3000)`.execute(tx);
    const officeId = await createOffice(tx, { kind: "county", unitId: 3, name: "宁乡市民政局" });
    for (const login of ["zhou", "li"])
      ids[login] = await createAccount(tx, {
        officeId,
        login,
        fullName: login,
        role: "countyClerk",
        secret: { password },
      });
  });
});
afterAll(async () => {
  await database.close();
  rmSync(home, { recursive: true });
});

const instance = () => ({ database, clock, keys });
const run = (statement: ReturnType<typeof sql<{ n: number }>>): Promise<{ n: number }[]> =>
  asOwner(database, async (tx) => (await statement.execute(tx)).rows);
const refused = (work: () => Promise<unknown>): Promise<ProblemError> =>
  Promise.resolve()
    .then(work)
    .then(
      () => Promise.reject(new Error("A refusal was expected")),
      (error: unknown) => (error instanceof ProblemError ? error : Promise.reject(error as Error)),
    );

test("a lost second factor is removed with its codes, once, and leaves a trace", async () => {
  await run(sql`insert into access.second_factor (account_id, div_no, secret, confirmed_at)
    values (${ids["zhou"]}, 2000, '\\x00', ${clock.now()})`);
  await run(
    sql`insert into access.recovery_code (account_id, div_no, code_hash) values (${ids["zhou"]}, 2000, '\\x01')`,
  );
  expect(await removeLostFactor(instance(), { login: "zhou" })).toEqual({ login: "zhou", sessions: 0 });
  expect(await run(sql`select count(*) as n from access.recovery_code`)).toEqual([{ n: 0 }]);
  expect(await run(sql`select count(*) as n from audit.entry where what = 'accounts.remove-lost-factor'`)).toEqual([
    { n: 1 },
  ]);
  const again = await refused(() => removeLostFactor(instance(), { login: "zhou" }));
  expect(again.problem.type).toBe("accounts.no-second-factor");
});

test("a password given at the terminal is judged like any other", async () => {
  for (const weak of ["kurz", password, "password1234"]) {
    const { problem } = await refused(() => resetPasswordOf(instance(), { login: "zhou", password: weak }));
    expect(problem.type, weak).toBe("input.invalid");
  }
  expect(await resetPasswordOf(instance(), { login: "zhou", password: "另外五个不相关的词-2025" })).toEqual({
    login: "zhou",
    sessions: 0,
  });
});

test("an account that is disabled neither gives nor takes a delegation any more", async () => {
  await run(sql`insert into access.delegation (div_no, office_id, from_account, to_account, valid, reason, made_at)
    select 2000, office_id, ${ids["li"]}, ${ids["zhou"]}, daterange('2025-03-01', '2025-05-01'), '外出培训', ${clock.now()}
    from access.account where account_id = ${ids["li"]}`);
  await disableAccount(instance(), { login: "zhou" });
  expect(await run(sql`select count(withdrawn_at) as n from access.delegation`)).toEqual([{ n: 1 }]);
});

test("a provider is offered at once; one over plain HTTP or with another way back is refused", async () => {
  const sound = {
    provider: "gov",
    kind: "official",
    label: "政务统一身份",
    issuer: "https://id.example.cn",
    clientId: "xiangmin",
    clientSecret: "of the test only",
    redirectUri: "https://minzheng.example.cn/api/oidc/gov/callback",
    idClaim: null,
  } as const;
  expect(await addProvider(instance(), sound)).not.toHaveProperty("clientSecret");
  expect(await asOwner(database, providersOffered)).toEqual([
    { provider: "gov", kind: "official", label: "政务统一身份" },
  ]);
  for (const wrong of [
    { issuer: "http://id.example.cn" },
    { issuer: "somewhere" },
    { redirectUri: "https://minzheng.example.cn/" },
    { kind: "citizen" as const },
    { provider: "A" },
  ])
    expect((await refused(() => addProvider(instance(), { ...sound, ...wrong }))).problem.type).toBe("input.invalid");
});
