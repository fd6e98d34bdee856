/** 三员: kept apart by the database, whatever the program above it does. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner, sql, within, type Tx } from "#kernel/database";
import { refusal, requestId, twoCounties, type TwoCounties } from "../two-counties.test-support.ts";
import {
  administrators,
  appoint,
  createAccount,
  endAccount,
  permissionsOf,
  roles,
  type Principal,
  type Role,
} from "../index.ts";

let here: TwoCounties;
let system: Principal;
let security: Principal;
let clerkId: number;

beforeAll(async () => {
  here = await twoCounties();
  await here.account("system", "systemAdministrator");
  await here.account("security", "securityOfficer");
  await here.account("audit", "auditAdministrator");
  clerkId = await here.account("clerk", "countyClerk");
  system = await here.as("system");
  security = await here.as("security");
});
afterAll(() => here.close());

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );
const raw = (scope: Principal["scope"], work: (tx: Tx) => Promise<unknown>) => codeOf(within(here.db, scope, work));

test("no official ever holds two duties on one day, in whatever order accounts are opened, changed and ended", async () => {
  const roleArbitrary = fc.constantFrom<Role>("countyClerk", "countyLeader", ...administrators);
  const day = fc.integer({ min: 0, max: 40 });
  const step = fc.record({
    official: fc.integer({ min: 0, max: 2 }),
    role: roleArbitrary,
    from: day,
    days: fc.integer({ min: 1, max: 40 }),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 8 }), async (steps) => {
      run += 1;
      for (const [n, { official, role, from, days }] of steps.entries())
        await codeOf(
          asOwner(here.db, (tx) =>
            sql`insert into access.account (office_id, div_no, login, full_name, role, password_hash, identity, valid)
              values (${here.offices.county}, 2000, ${`p${run}x${n}`}, 'x', ${role}, 'x', ${Buffer.from(`run${run} official${official}`)},
                daterange('2025-01-01'::date + ${from}::int, '2025-01-01'::date + ${from + days}::int))`.execute(tx),
          ),
        );
      await codeOf(
        asOwner(here.db, (tx) =>
          sql`update access.account set role = ${steps[0]?.role} where login like ${`p${run}x%`}`.execute(tx),
        ),
      );
      const both = await asOwner(here.db, (tx) =>
        sql`select from access.account a join access.account b on a.identity = b.identity and a.valid && b.valid
          where a.duty <> b.duty`.execute(tx),
      );
      expect(both.rows).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("an administrator is a known official: without an identity there is no such account", async () => {
  for (const role of administrators) {
    const account = {
      officeId: here.offices.county,
      login: "unknown",
      fullName: "无名",
      role,
      secret: { passwordHash: "x" },
    };
    expect((await refusal(asOwner(here.db, (tx) => createAccount(tx, account)))).problem.type).toBe(
      "access.identity-needed",
    );
    const written = codeOf(
      asOwner(here.db, (tx) =>
        sql`insert into access.account (office_id, div_no, login, full_name, role, password_hash)
          values (${here.offices.county}, 2000, 'raw', 'x', ${role}, 'x')`.execute(tx),
      ),
    );
    expect(await written).toBe("23514");
  }
});

test("one official in two of the posts is refused in words", async () => {
  const identity = Buffer.from("system".padEnd(16));
  const second = {
    officeId: here.offices.county,
    login: "second",
    fullName: "又一",
    secret: { passwordHash: "x" },
    identity,
  };
  for (const role of ["securityOfficer", "auditAdministrator", "countyClerk"] as const)
    expect((await refusal(asOwner(here.db, (tx) => createAccount(tx, { ...second, role })))).problem.type).toBe(
      "access.duties-conflict",
    );
});

test("a request makes accounts without rights only, and edits no post", async () => {
  for (const role of Object.keys(roles).filter((one) => one !== "unassigned"))
    expect(
      await raw(system.scope, (tx) =>
        sql`insert into access.account (office_id, div_no, login, full_name, role, password_hash, identity)
          values (${here.offices.county}, 2000, ${`made.${role}`}, 'x', ${role}, 'x', ${Buffer.from(role)})`.execute(
          tx,
        ),
      ),
      role,
    ).toBe("42501");
  expect(
    await raw(system.scope, (tx) =>
      sql`update access.account set role = 'countyLeader' where account_id = ${clerkId}`.execute(tx),
    ),
  ).toBe("42501");
  expect(await raw(system.scope, (tx) => sql`update access.account set identity = null`.execute(tx))).toBe("42501");
});

test("only a security officer's appointment counts, never to one of the three posts, never to an administrator, never to oneself", async () => {
  const written = (given: { by: number | null; account: number; role: string; scope?: Principal["scope"] }) =>
    raw(given.scope ?? security.scope, (tx) =>
      sql`insert into access.appointment (account_id, div_no, office_id, role, by_account, at)
        values (${given.account}, 2000, ${here.offices.county}, ${given.role}, ${given.by}, '2025-03-28T09:00:00+08:00')`.execute(
        tx,
      ),
    );
  const by = security.accountId;
  expect(await written({ by: system.accountId, account: clerkId, role: "countyLeader" })).toBe("42501");
  expect(await written({ by: null, account: clerkId, role: "countyLeader" })).toBe("42501");
  expect(await written({ by: clerkId, account: clerkId, role: "countyLeader" })).toBe("42501");
  expect(await written({ by, account: by, role: "countyLeader" })).toBe("42501");
  for (const role of administrators) expect(await written({ by, account: clerkId, role })).toBe("42501");
  expect(await written({ by, account: system.accountId, role: "countyClerk" })).toBe("42501");
  expect(await written({ by, account: clerkId, role: "countyClerk", scope: { lo: 3000, hi: 4000 } })).toBe("42501");
  expect(await written({ by, account: clerkId, role: "countyLeader" })).toBeNull();
  const now = await asOwner(here.db, (tx) =>
    sql`select role from access.account where account_id = ${clerkId}`.execute(tx),
  );
  expect(now.rows).toEqual([{ role: "countyLeader" }]);
});

test("the page says no in words before the database has to", async () => {
  const given = (accountId: number, role: Role) =>
    refusal(
      here.doing(security, (tx) =>
        appoint(tx, here.at("09:00:00"), {
          principal: security,
          requestId,
          given: { accountId, role, officeId: null },
        }),
      ),
    ).then(({ problem }) => problem.type);
  expect(await given(clerkId, "systemAdministrator")).toBe("access.not-this-role");
  expect(await given(system.accountId, "countyClerk")).toBe("access.administrators-are-owners");
  expect(await given(security.accountId, "countyClerk")).toBe("access.not-oneself");
  const ended = here.doing(system, (tx) =>
    endAccount(tx, here.at("09:00:00"), {
      principal: system,
      requestId,
      accountId: security.accountId,
      reason: "清除",
    }),
  );
  expect((await refusal(ended)).problem.type).toBe("access.administrators-are-owners");
});

test("what was granted, by whom and when is kept for good, from the owner too", async () => {
  for (const change of ["update access.appointment set role = 'x'", "delete from access.appointment"])
    expect(await codeOf(asOwner(here.db, (tx) => sql.raw(change).execute(tx)))).toBe("23001");
});

test("none of the three can open a case, and only the auditor looks at the trail", () => {
  for (const role of administrators) {
    const permissions: readonly string[] = permissionsOf(role);
    expect(permissions.some((permission) => permission.startsWith("case."))).toBe(false);
    expect(permissions.includes("audit.read")).toBe(role === "auditAdministrator");
  }
});
