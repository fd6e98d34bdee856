/** The scope proof: every table and every route, every role, two divisions: nothing of the other side is read, counted, changed or told. */
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asCitizen, permissionsOf } from "#kernel/access";
import { asOwner, sql, within, type Scope } from "#kernel/database";
import { buildApp } from "#server";
import type { AnyRoute } from "../../../src/server/route.ts";
import { routes } from "../../../src/server/routes/index.ts";
import { divisionOf, grantedTo, ownersDoors, readTables, type Table } from "./catalogue.ts";
import { seenByCitizen } from "./citizens.ts";
import { fillTable } from "./filler.ts";
import { doors, openToAnyone, published, shared, untraced } from "./reasons.ts";
import { pointsAtSomething, requestFor, type Standins } from "./samples.ts";
import { twoSides, type Official, type Side, type TwoSides } from "./two-sides.ts";

let world: TwoSides;
let app: FastifyInstance;
let tables: readonly Table[];
/** A row of each side for every name of an identifier. */
let rowsOf: ReadonlyMap<Side, ReadonlyMap<string, number>>;

const aliases: Readonly<Record<string, string>> = { applicantId: "personId", toAccountId: "accountId" };
/** From here on no row has its number. */
const missing = 900_000_001;
const isMissing = (id: number): boolean => id >= missing && id < missing + 100;

/** Has a place, of its own or through what it hangs on. */
const isWalked = (table: Table): boolean => divisionOf(table, tables, "t") !== null;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One row of a side for each table with a single key; a decided case before an open one, so that its letter exists. */
const readRows = async (side: Side): Promise<ReadonlyMap<string, number>> => {
  const found = new Map<string, number>();
  await asOwner(world.platform.database, async (tx) => {
    for (const { name, key, hasDivision } of tables) {
      if (!hasDivision || key === null || key === "unit_id" || Boolean(published[name])) continue;
      const order = name === "cases.case_file" ? "decided_on nulls last," : "";
      const row = await sql<{ id: unknown }>`select ${sql.ref(key)} as id from ${sql.raw(name)}
        where div_no >= ${side.county.lo} and div_no < ${side.county.hi} order by ${sql.raw(order)} 1 limit 1`.execute(
        tx,
      );
      const id = row.rows[0]?.id;
      if (typeof id === "number") found.set(key, id);
    }
  });
  return found;
};

/** How many tables a row hangs below. */
const depthOf = ({ parent }: Table): number => {
  const above = tables.find(({ name }) => name === parent?.table);
  return above === undefined ? 0 : 1 + depthOf(above);
};

beforeAll(async () => {
  world = await twoSides();
  const { database } = world.platform;
  tables = await asOwner(database, readTables);
  const counties = world.sides.map(({ county }) => county);
  // What others hang on first.
  const walked = tables.filter((one) => isWalked(one) && one.mayRead);
  for (const table of walked.sort((a, b) => depthOf(a) - depthOf(b))) {
    const some = await asOwner(database, (tx) => sql`select from ${sql.raw(table.name)} limit 1`.execute(tx));
    if (some.rows.length === 0) await asOwner(database, (tx) => fillTable(tx, { table, all: tables }, counties));
  }
  rowsOf = new Map([
    [world.sides[0], await readRows(world.sides[0])],
    [world.sides[1], await readRows(world.sides[1])],
  ]);
  app = await buildApp({ platform: world.platform, version: "scope", pages: null });
});
afterAll(async () => {
  await app?.close();
  await world?.end();
});

// Tables ──────────────────────────────────────────────────────────────────────

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : `bug: ${String(error)}`;
/** Rows that a statement touched, or the code it was refused with. */
const tries = (scope: Scope, statement: string): Promise<number | string> =>
  within(world.platform.database, scope, (tx) => sql.raw(statement).execute(tx)).then(
    ({ rows, numAffectedRows }) => (numAffectedRows === undefined ? rows.length : Number(numAffectedRows)),
    codeOf,
  );
const scopes = (): readonly { scope: Scope; side: Side; who: string }[] => {
  const distinct = new Map(
    world.officials.map(({ scope, side, role }) => [
      `${scope.lo}-${scope.hi}`,
      { scope, side, who: `${role} in ${side.name}` },
    ]),
  );
  return [...distinct.values(), { scope: { lo: 0, hi: 0 }, side: world.sides[0], who: "nobody" }];
};
/** No right at all, a policy, or a table that never changes. */
const refused = ["42501", "23001"];

/** What went wrong for one table and scope, as sentences. */
const faultsOf = async (table: Table, { scope, side, who }: ReturnType<typeof scopes>[number]): Promise<string[]> => {
  const { name, columns } = table;
  const outside = `(div_no < ${scope.lo} or div_no >= ${scope.hi})`;
  const foreign = world.other(side).county.lo + 1;
  const faults: string[] = [];
  const mustBe = async (what: string, statement: string, fine: readonly (number | string)[]): Promise<void> => {
    const got = await tries(scope, statement);
    if (!fine.includes(got)) faults.push(`${who} ${what} ${name}: ${got}`);
  };
  const columnToSet = columns.find(({ updatable, name: column }) => updatable && column !== "div_no")?.name;
  if (!published[name]) {
    await mustBe("reads", `select from ${name} where ${outside} limit 1`, [0, "42501"]);
    await mustBe("counts", `select from (select count(*) as n from ${name} where ${outside}) counted where n > 0`, [
      0,
      "42501",
    ]);
  }
  await mustBe("inserts into", `insert into ${name} (div_no) values (${foreign})`, refused);
  if (columnToSet !== undefined)
    await mustBe("updates", `update ${name} set "${columnToSet}" = "${columnToSet}" where ${outside}`, [0, ...refused]);
  await mustBe("moves out of sight", `update ${name} set div_no = ${foreign} where not ${outside}`, [0, ...refused]);
  await mustBe("deletes from", `delete from ${name} where ${outside}`, [0, ...refused]);
  return faults;
};

it("no table with a division is empty, so that none is walked in vain", async () => {
  const bare: string[] = [];
  for (const { name } of tables.filter((one) => isWalked(one) && one.mayRead)) {
    const some = await asOwner(world.platform.database, (tx) => sql`select from ${sql.raw(name)} limit 1`.execute(tx));
    if (some.rows.length === 0) bare.push(name);
  }
  expect(bare).toEqual([]);
  expect(tables.filter(({ hasDivision }) => hasDivision).length).toBeGreaterThan(20);
});

it("in no table can anybody read, count, insert, move, update or delete a row outside the own division", async () => {
  const faults: string[] = [];
  for (const table of tables.filter(({ hasDivision }) => hasDivision))
    for (const one of scopes()) faults.push(...(await faultsOf(table, one)));
  expect(faults).toEqual([]);
});

it("the count inside is what the owner counts there: nothing of one's own is hidden either", async () => {
  const { database } = world.platform;
  const own = scopes().slice(0, -1);
  const wrong: string[] = [];
  for (const { name } of tables.filter(({ hasDivision, mayRead, name }) => hasDivision && mayRead && !published[name]))
    for (const { scope, who } of own) {
      const inside = sql<{
        n: number;
      }>`select count(*) as n from ${sql.raw(name)} where div_no >= ${scope.lo} and div_no < ${scope.hi}`;
      const all = await asOwner(database, (tx) => inside.execute(tx));
      const seen = await within(database, scope, (tx) =>
        sql<{ n: number }>`select count(div_no) as n from ${sql.raw(name)}`.execute(tx),
      );
      if (all.rows[0]?.n !== seen.rows[0]?.n)
        wrong.push(`${who} counts ${seen.rows[0]?.n} of ${all.rows[0]?.n} in ${name}`);
    }
  expect(wrong).toEqual([]);
});

/** What hangs on a person, a household or a case without a division of its own is seen exactly where that is. */
const hangingFaults = async (
  table: Table,
  { scope, side, who }: ReturnType<typeof scopes>[number],
): Promise<string[]> => {
  const { name, parent, columns } = table;
  const place = divisionOf(table, tables, "t");
  if (parent === null || place === null) return [];
  const { database } = world.platform;
  const counted = async (lo: number, hi: number): Promise<number> =>
    (
      await asOwner(database, (tx) =>
        sql
          .raw<{ n: number }>(`select count(*) as n from ${name} t where ${place} >= ${lo} and ${place} < ${hi}`)
          .execute(tx),
      )
    ).rows[0]?.n ?? 0;
  const inside = await counted(scope.lo, scope.hi);
  const { lo, hi } = world.other(side).county;
  const foreign = await asOwner(database, (tx) =>
    sql
      .raw<{ id: number }>(
        `select t.${parent.column} as id from ${name} t where ${place} >= ${lo} and ${place} < ${hi} limit 1`,
      )
      .execute(tx),
  );
  const column = columns.find(({ updatable, name: one }) => updatable && one !== parent.column)?.name;
  const statements: [string, string][] = [
    ["reads", `select from ${name}`],
    ["updates", column ? `update ${name} set "${column}" = "${column}"` : ""],
    ["deletes from", `delete from ${name} where ${parent.column} = ${foreign.rows[0]?.id ?? 0}`],
    ["inserts into", `insert into ${name} (${parent.column}) values (${foreign.rows[0]?.id ?? 0})`],
  ];
  const faults: string[] = [];
  for (const [what, statement] of statements.filter(([, text]) => text !== "")) {
    const got = await tries(scope, statement);
    const fine =
      typeof got === "number"
        ? got <= (/reads|updates/.test(what) ? inside : 0) && what !== "inserts into"
        : refused.includes(got);
    if (!fine) faults.push(`${who} ${what} ${name}: ${got}, inside are ${inside}`);
  }
  return foreign.rows.length === 0 ? [`${name} has nothing in ${world.other(side).name}`] : faults;
};

it("what hangs on a person or a case without a division of its own follows it", async () => {
  const faults: string[] = [];
  for (const table of tables.filter((one) => isWalked(one) && !one.hasDivision && (one.mayRead || one.mayWrite)))
    for (const one of scopes()) faults.push(...(await hangingFaults(table, one)));
  expect(faults).toEqual([]);
});

it("a table without any place is written by the owner alone, or has its reason here", () => {
  const unexplained = tables.filter((one) => !isWalked(one) && one.mayWrite && !shared[one.name]);
  expect(unexplained.map(({ name }) => name)).toEqual([]);
});

it("a function with the owner's rights has its reason here", async () => {
  const found = await asOwner(world.platform.database, (tx) => ownersDoors(tx));
  expect(found.filter((name) => !doors[name])).toEqual([]);
});

it("whoever has no account reads what is published, column by column, writes nothing and calls no function of the owner", async () => {
  const { database } = world.platform;
  const { reads, writes } = await asOwner(database, (tx) => grantedTo(tx, "xiangmin_public"));
  expect(reads).toEqual(openToAnyone);
  expect(writes).toEqual([]);
  expect(await asOwner(database, (tx) => ownersDoors(tx, "xiangmin_public"))).toEqual([]);
});

it("a citizen without a person on file sees no row of any table with a division", async () => {
  const seen: string[] = [];
  for (const { name } of tables.filter(({ hasDivision, name }) => hasDivision && !published[name])) {
    const got = await asCitizen(world.platform.database, { personId: null }, (tx) =>
      sql`select from ${sql.raw(name)} limit 1`.execute(tx),
    ).then(({ rows }) => rows.length, codeOf);
    if (got !== 0 && got !== "42501") seen.push(`${name}: ${got}`);
  }
  expect(seen).toEqual([]);
});

it("a citizen sees one person in every table, own or by mandate, and nobody without one", async () => {
  const { database, clock } = world.platform;
  const people = await asOwner(database, (tx) =>
    sql<{ id: number }>`select distinct applicant_id as id from cases.case_file order by 1 limit 2`.execute(tx),
  );
  const [self = 0, other = 0] = people.rows.map(({ id }) => id);
  await asOwner(database, (tx) =>
    sql`insert into access.mandate (person_id, proxy_id, div_no, kind, valid, document, registered_by, registered_at)
      select ${other}, ${self}, div_no, 'agent', daterange('2025-03-28', '2025-03-29'), '授权委托书', account_id, now()
      from access.account limit 1`.execute(tx),
  );
  const seen = (today: string, forPerson: number | null) =>
    seenByCitizen(database, tables, { personId: self, forPerson, today });
  expect(await seen(clock.today(), null)).toEqual([self]);
  expect(await seen(clock.today(), other)).toEqual([other]);
  expect(await seen("2025-03-29", other)).toEqual([]);
});

// Routes ──────────────────────────────────────────────────────────────────────

const at = (side: Side, needle: string): Standins => ({
  needle,
  identifier: (name) => {
    if (/unitId$/i.test(name)) return null;
    return rowsOf.get(side)?.get(snake(aliases[name] ?? name)) ?? missing + name.length;
  },
});
/** Two identifiers of one request are two numbers, as they would be of rows. */
const nowhere = (needle: string): Standins => ({
  needle,
  identifier: (name) => (/unitId$/i.test(name) ? null : missing + name.length),
});
/** Every identifier of a side and the words looked for, so that an answer can be read without them. */
const stripped = (body: string, standins: { side: Side; needles: readonly string[] }): string => {
  const ids = [...(rowsOf.get(standins.side)?.values() ?? [])];
  const withoutNeedles = standins.needles.reduce((text, needle) => text.replaceAll(needle, "Q"), body);
  return withoutNeedles
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "U")
    .replace(/编号 [0-9a-f]{8}/g, "编号 U")
    .replace(/\d+/g, (digits) => (ids.includes(Number(digits)) || isMissing(Number(digits)) ? "N" : digits));
};

const ask = (route: AnyRoute, standins: Standins, official: Official | null): Promise<LightMyRequestResponse> => {
  const index = official === null ? 0 : world.officials.indexOf(official) + 1;
  return app.inject({
    ...requestFor(route, standins),
    // The limit of requests counts by address.
    remoteAddress: `10.${index}.${routes.indexOf(route)}.1`,
    ...(official === null ? {} : { cookies: { xiangmin: official.token }, headers: { "x-csrf-token": official.csrf } }),
  });
};

const needlesOf = ({ mark, idNumber }: Side): readonly string[] => [mark, `${mark}越界`, idNumber];
const nonsense = "犇犇犇";

/** A post without the permission is refused before anything is looked for; what it asks for cannot matter. */
const isShutTo = ({ needs }: AnyRoute, official: Official | null): boolean =>
  official !== null &&
  needs !== "nobody" &&
  needs !== "signed-in" &&
  !permissionsOf(official.role).some((permission) => permission === needs);

const leaksFor = async (route: AnyRoute, official: Official | null, needle: string): Promise<string[]> => {
  const away = official === null ? world.sides[1] : world.other(official.side);
  const where = `${route.method} ${route.path} as ${official?.role ?? "nobody"} of ${official?.side.name ?? "nowhere"}`;
  const strip = { side: away, needles: [needle, encodeURIComponent(needle), nonsense] };
  const foreign = await ask(route, at(away, needle), official);
  const told = stripped(foreign.body, strip);
  if (told.includes(away.mark)) return [`${where} tells the other side's names: ${told.slice(0, 200)}`];
  if (isShutTo(route, official))
    return [403, 422].includes(foreign.statusCode) ? [] : [`${where} is not shut: ${foreign.statusCode}`];
  if (!pointsAtSomething(route)) return [];
  const none = await ask(route, nowhere(nonsense), official);
  const silent = stripped(none.body, strip);
  return foreign.statusCode === none.statusCode && told === silent
    ? []
    : [
        `${where} tells what exists: ${foreign.statusCode} ${told.slice(0, 200)} ≠ ${none.statusCode} ${silent.slice(0, 200)}`,
      ];
};

/** The other side's rows must answer as rows that do not exist, and nothing of the other side may stand in any answer. */
const leaksOf = async (route: AnyRoute, official: Official | null): Promise<string[]> => {
  const away = official === null ? world.sides[1] : world.other(official.side);
  const searched = JSON.stringify(route.query ?? {}).includes('"q"') && !isShutTo(route, official);
  const leaks: string[] = [];
  for (const needle of searched ? needlesOf(away) : [nonsense])
    leaks.push(...(await leaksFor(route, official, needle)));
  return leaks;
};

/** A post without the permission is refused on either side alike; one of them is asked. */
const isAskedTwice = (route: AnyRoute, official: Official): boolean =>
  isShutTo(route, official) && official.side !== world.sides[0];

/** What names nobody's row and changes something of one's own answers every post alike: a trial calculation, for one. */
const askedOf = (route: AnyRoute): readonly Official[] =>
  route.method === "GET" || pointsAtSomething(route)
    ? world.officials
    : world.officials.filter(({ role }) => ["townshipClerk", "countyLeader", "securityOfficer"].includes(role));

it("no route tells anybody of any role anything of the other side, errors and searches included", async () => {
  const leaks: string[] = [];
  for (const route of routes.filter(({ needs }) => needs !== "nobody")) {
    const asked = askedOf(route).filter((official) => !isAskedTwice(route, official));
    // The two sides at the same time: they share nothing, which is what is being proved.
    const ofSide = world.sides.map((side) => asked.filter((official) => official.side === side));
    await Promise.all(
      ofSide.map(async (officials) => {
        for (const official of officials) leaks.push(...(await leaksOf(route, official)));
      }),
    );
  }
  expect(leaks).toEqual([]);
}, 300_000);

it("no route that is open to all tells of anybody", async () => {
  const leaks: string[] = [];
  // The accounts of a demonstration are shown on purpose, and only in a demonstration.
  for (const route of routes.filter(({ needs, path }) => needs === "nobody" && path !== "/api/demo-accounts"))
    leaks.push(...(await leaksOf(route, null)));
  expect(leaks).toEqual([]);
});

it("without a session every other route answers alike, whatever it is asked for", async () => {
  const answers = new Set<string>();
  for (const route of routes.filter(({ needs }) => needs !== "nobody")) {
    const { statusCode, body } = await ask(route, at(world.sides[0], nonsense), null);
    if (statusCode !== 401) answers.add(`${route.method} ${route.path}: ${statusCode} ${body.slice(0, 80)}`);
  }
  expect([...answers].filter((answer) => !/: 422 /.test(answer))).toEqual([]);
});

it("the same requests reach the own side, so that silence proves something", async () => {
  const reached = new Set<string>();
  const asked = routes.filter(({ method, needs, path }) => method === "GET" && needs !== "nobody" && !untraced[path]);
  for (const route of asked)
    for (const official of world.officials.filter(({ side }) => side === world.sides[0])) {
      const [needle = ""] = needlesOf(official.side);
      if (isShutTo(route, official) || reached.has(route.path)) continue;
      const { statusCode, body } = await ask(route, at(official.side, needle), official);
      if (statusCode === 200 && body.includes(official.side.mark)) reached.add(route.path);
    }
  expect([...reached]).toEqual(
    expect.arrayContaining(["/api/people", "/api/households/:householdId", "/api/cases/:caseId", "/api/accounts"]),
  );
});

it("none of the three administrators opens a case or looks at a person", async () => {
  const three = world.officials.filter(({ role }) =>
    ["systemAdministrator", "securityOfficer", "auditAdministrator"].includes(role),
  );
  expect(three).toHaveLength(6);
  for (const official of three)
    for (const path of ["/api/cases", "/api/people", "/api/todo", "/api/households", "/api/cases/:caseId"])
      for (const route of routes.filter((one) => one.path === path)) {
        const [needle = ""] = needlesOf(official.side);
        expect(
          (await ask(route, at(official.side, needle), official)).statusCode,
          `${official.role} ${route.method} ${path}`,
        ).toBe(403);
      }
});

it("whoever is shown a name leaves a trace, on every route", async () => {
  const { database } = world.platform;
  const entries = async (): Promise<number> => {
    const { rows } = await asOwner(database, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from audit.entry`.execute(tx),
    );
    return rows[0]?.n ?? 0;
  };
  const silent: string[] = [];
  let shown = 0;
  const asked = routes.filter(({ method, needs, path }) => method === "GET" && needs !== "nobody" && !untraced[path]);
  for (const route of asked)
    for (const official of world.officials.filter((each) => !isShutTo(route, each))) {
      const before = await entries();
      const { body, statusCode } = await ask(route, at(official.side, official.side.mark), official);
      if (statusCode !== 200 || !body.includes(official.side.mark)) continue;
      shown += 1;
      if ((await entries()) === before) silent.push(`${route.path} as ${official.role}`);
    }
  expect(shown).toBeGreaterThan(20);
  expect(silent).toEqual([]);
}, 300_000);
