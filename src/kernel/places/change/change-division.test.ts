/** Division changes: history, numbers and every row in one transaction. */
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { asOwner, sql, within, WHOLE_PROVINCE, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import {
  carryStrays,
  changeDivision,
  current,
  descendants,
  issueCodes,
  pathNames,
  rehearseChange,
  rescopeTasks,
  resolve,
  restate,
  search,
  settleTask,
  successors,
  type DivisionAct,
  type DivisionChange,
} from "../index.ts";
import { clock, deps, disorder, seenFrom, smallProvince } from "./small-province.test-support.ts";

let db: Database;
beforeEach(async () => {
  db = await smallProvince();
});
afterEach(() => db.close());

const ordered = (act: DivisionAct, on = "2025-03-01"): DivisionChange => ({
  ...act,
  approvalNo: "湘民行发〔2025〕1号",
  approvedOn: on,
  effectiveOn: on,
});
const change = (act: DivisionAct, on?: string) => asOwner(db, (tx) => changeDivision(tx, deps, ordered(act, on)));
const ask = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, WHOLE_PROVINCE, work);
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof ProblemError ? error.problem.type : String(error)),
  );
const people = (unitId: number) =>
  seenFrom(db, unitId, async (tx) =>
    (await sql<{ name: string }>`select full_name as name from people.person order by 1`.execute(tx)).rows.map(
      ({ name }) => name,
    ),
  );
const openCases = (unitId: number) =>
  seenFrom(db, unitId, async (tx) =>
    (await sql<{ no: string }>`select case_no as no from cases.case_file order by 1`.execute(tx)).rows.map(
      ({ no }) => no,
    ),
  );

test("a county becomes a city: one unit, its cases and people as before, new head on its letters (TC-DIV 9)", async () => {
  const before = await openCases(10);
  const done = await change({
    kind: "rename",
    unitId: 10,
    name: "宁乡市",
    type: "县级市",
    codes: [{ system: "GB2260", code: "430182" }],
  });
  expect(done.carried).toEqual({});
  expect(await openCases(10)).toEqual(before);
  expect(done.offices).toMatchObject([{ before: "宁乡县办公室", after: "宁乡市办公室" }]);
  const path = (asOf: string) => ask((tx) => pathNames(tx, 111, { asOf }));
  expect([await path("2025-02-28"), await path("2025-03-01")]).toEqual([
    "湖南省长沙市宁乡县花明楼镇炭子冲村",
    "湖南省长沙市宁乡市花明楼镇炭子冲村",
  ]);
  const codes = async (code: string, asOf: string) =>
    (await ask((tx) => resolve(tx, code, { asOf }))).map(({ unit }) => unit.unitId);
  expect([
    await codes("430124", "2025-02-28"),
    await codes("430124", "2025-03-01"),
    await codes("430182", "2025-03-01"),
  ]).toEqual([[10], [], [10]]);
  expect(done.codes.map(({ code }) => code)).toEqual([
    "430124101",
    "430124101201",
    "430124101202",
    "430124102",
    "430124102201",
  ]);
  expect((await ask((tx) => search(tx, "宁乡县")))[0]).toMatchObject({
    row: { unitId: 10, name: "宁乡市" },
    hint: expect.stringContaining("湘民行发"),
  });
  expect(await disorder(db)).toEqual([]);
});

test("a township goes to the neighbour with everybody in it; the trail of what was done stays with the old county", async () => {
  const trail = (unitId: number) =>
    seenFrom(db, unitId, async (tx) => (await sql`select from audit.entry`.execute(tx)).rows.length);
  const before = await trail(10);
  const done = await change({ kind: "move", unitId: 12, toParentId: 20 });
  expect(await people(10)).not.toContain("偕乐桥村居民");
  expect(await people(20)).toEqual(expect.arrayContaining(["偕乐桥村居民", "灰汤镇居民", "望城区居民"]));
  expect(await openCases(20)).toContain("MLA-121-2025-1");
  expect(await openCases(10)).not.toContain("MLA-121-2025-1");
  expect(await trail(10)).toBe(before);
  expect(done.carried).toMatchObject({
    "people.person": 2,
    "people.membership": 2,
    "cases.entry": 2,
    "access.account": 2,
  });
  expect(await seenFrom(db, 20, (tx) => rescopeTasks(tx))).toMatchObject([
    { subject: "cases.case_file", why: "case-office" },
    { subject: "cases.case_file", why: "case-office" },
  ]);
  const townships = async (county: number, asOf: string) =>
    (await ask((tx) => descendants(tx, county, { level: 3, asOf }))).map(({ unit }) => unit.name);
  expect(await townships(10, "2025-02-28")).toEqual(["花明楼镇", "灰汤镇"]);
  expect([await townships(10, "2025-03-01"), await townships(20, "2025-03-01")]).toEqual([
    ["花明楼镇"],
    ["乔口镇", "灰汤镇"],
  ]);
  expect(await disorder(db)).toEqual([]);
});

test("figures are shown as it was and as it is now, and both add up to the same province", async () => {
  await change({ kind: "move", unitId: 12, toParentId: 20 });
  const amounts = [
    { unitId: 10, value: 100n },
    { unitId: 20, value: 50n },
  ];
  const now = await ask((tx) =>
    restate(tx, amounts, { from: "2025-01-01", to: "2025-03-28", parts: [{ unitId: 12, value: 30n }] }),
  );
  expect(Object.fromEntries(now.map(({ unitId, value }) => [unitId, value]))).toEqual({ 10: 70n, 20: 80n });
  const was = await ask((tx) => restate(tx, amounts, { from: "2025-01-01", to: "2025-02-28" }));
  expect(Object.fromEntries(was.map(({ unitId, value }) => [unitId, value]))).toEqual({ 10: 100n, 20: 50n });
});

test("two townships become a new one; what cannot follow is left to a person", async () => {
  const done = await change({
    kind: "merge",
    unitIds: [11, 12],
    into: { name: "花灰镇", type: "镇", codes: [{ system: "GB10114", code: "430124103" }] },
  });
  const [made] = done.established;
  const unitId = made?.unitId ?? 0;
  expect(await people(unitId)).toEqual(
    ["偕乐桥村居民", "杨林桥村居民", "灰汤镇居民", "炭子冲村居民", "花明楼镇居民"].sort(),
  );
  expect(
    (await ask((tx) => successors(tx, 11, { from: "2025-02-28", to: "2025-03-01" }))).map(({ unit, relation }) => [
      unit.name,
      relation,
    ]),
  ).toEqual([["花灰镇", "ALL_OF"]]);
  expect((await ask((tx) => current(tx, 121))).map(({ unit }) => unit.parentId)).toEqual([unitId]);
  const tasks = await seenFrom(db, unitId, (tx) => rescopeTasks(tx));
  // One office of a kind: the second one of the merged townships, both standards, and the open cases.
  const bySubject = Map.groupBy(tasks, ({ subject, why }) => `${subject} ${why}`);
  expect([...bySubject].map(([what, all]) => [what, all.length])).toEqual([
    ["access.office name-taken", 1],
    ["parameters.value standard", 2],
    ["cases.case_file case-office", 2],
  ]);
  const [first] = tasks;
  await seenFrom(db, unitId, (tx) =>
    settleTask(tx, { taskId: first?.taskId ?? 0, note: "已归并", by: 1, at: clock.now() }),
  );
  expect(await seenFrom(db, unitId, (tx) => rescopeTasks(tx))).toHaveLength(tasks.length - 1);
  expect(
    await refused(
      seenFrom(db, 20, (tx) => settleTask(tx, { taskId: tasks[1]?.taskId ?? 0, note: "", by: 1, at: clock.now() })),
    ),
  ).toBe("places.no-such-task");
  expect(await ask((tx) => resolve(tx, "430124101", { asOf: "2025-03-01" }))).toEqual([]);
  expect(await disorder(db)).toEqual([]);
});

test("a county is absorbed by another that goes on", async () => {
  await change({ kind: "merge", unitIds: [10], into: 20 });
  expect(await people(20)).toHaveLength(9);
  expect((await ask((tx) => current(tx, 10))).map(({ unit, relation }) => [unit.unitId, relation])).toEqual([
    [20, "ALL_OF"],
  ]);
  expect(await disorder(db)).toEqual([]);
});

test("a township is divided: villages follow, and what lay on the township itself is listed one by one", async () => {
  const into = [
    { name: "花明镇", type: "镇", childIds: [111] },
    { name: "楼镇", type: "镇", childIds: [112] },
  ];
  const done = await change({ kind: "split", unitId: 11, into });
  const [one, other] = done.established;
  expect(await people(other?.unitId ?? 0)).toEqual(["杨林桥村居民"]);
  expect(await people(one?.unitId ?? 0)).toEqual(["炭子冲村居民", "花明楼镇居民"]);
  const tasks = await seenFrom(db, one?.unitId ?? 0, (tx) => rescopeTasks(tx));
  expect(tasks.filter(({ why }) => why === "split").map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(["access.office", "people.household", "people.person"]),
  );
  expect(await disorder(db)).toEqual([]);
});

test("a county without room moves to a larger range and takes everybody along", async () => {
  for (let n = 0; n < 8; n++) {
    await change({ kind: "move", unitId: 12, toParentId: 20 });
    await change({ kind: "move", unitId: 12, toParentId: 10 });
  }
  expect(await people(10)).toHaveLength(6);
  expect(await disorder(db)).toEqual([]);
  const { rows } = await asOwner(db, (tx) =>
    sql`select s.unit_id from places.scope s join places.retired_range r on s.div_no >= r.lo and s.div_no < r.hi`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([]);
});

test("a table that is made later is carried as well", async () => {
  await asOwner(db, async (tx) => {
    await sql`create table cases.visit (visit_id int primary key, unit_id int not null references places.unit, div_no int not null)`.execute(
      tx,
    );
    await sql`insert into cases.visit select 1, unit_id, div_no from places.scope where unit_id = 121`.execute(tx);
  });
  await change({ kind: "merge", unitIds: [121], into: 111 }).catch(() => undefined);
  const done = await change({ kind: "move", unitId: 121, toParentId: 11 });
  expect(done.carried["cases.visit"]).toBe(1);
  await change({ kind: "merge", unitIds: [121], into: 111 });
  const { rows } = await asOwner(db, (tx) => sql`select unit_id from cases.visit`.execute(tx));
  expect(rows).toEqual([{ unit_id: 111 }]);
  expect(await disorder(db)).toEqual([]);
});

test("every table that is carried lets an owner update it who is no superuser", async () => {
  const { rows } = await asOwner(db, (tx) =>
    sql<{ name: string }>`
      select distinct c.oid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'div_no' and c.relkind = 'r' and c.relrowsecurity and c.oid <> 'places.scope'::regclass
        and coalesce(col_description(c.oid, a.attnum), '') not like 'stays%'
        and not exists (select from pg_policy where polrelid = c.oid and polcmd in ('*', 'w') and polpermissive and polroles = '{0}')`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([]);
});

test("immutable rows are carried by a change and refuse everything else", async () => {
  await change({ kind: "move", unitId: 12, toParentId: 20 });
  await expect(asOwner(db, (tx) => sql`update cases.entry set kind = 'x'`.execute(tx))).rejects.toThrow("append-only");
  await expect(asOwner(db, (tx) => sql`update cases.entry set kind = 'x', div_no = 16`.execute(tx))).rejects.toThrow(
    "append-only",
  );
  await expect(ask((tx) => sql`update cases.entry set div_no = 16`.execute(tx))).rejects.toThrow("permission denied");
});

test("whoever is writing finishes first and is carried; who comes after with an old number is found", async () => {
  if (db.backend.kind === "pglite") return;
  const written = Promise.withResolvers<undefined>();
  const goOn = Promise.withResolvers<undefined>();
  const person = (tx: Tx, divNo: number) =>
    sql`insert into people.person (div_no, unit_id, full_name, pinyin, initials) values (${divNo}, 121, '后来者', 'hlz', 'hlz')`.execute(
      tx,
    );
  const { rows } = await asOwner(db, (tx) =>
    sql<{ no: number }>`select div_no as no from places.scope where unit_id = 121`.execute(tx),
  );
  const old = rows[0]?.no ?? 0;
  const writer = ask(async (tx) => {
    await person(tx, old);
    written.resolve(undefined);
    await goOn.promise;
  });
  await written.promise;
  const changing = change({ kind: "move", unitId: 12, toParentId: 20 });
  goOn.resolve(undefined);
  await Promise.all([writer, changing]);
  expect(await disorder(db)).toEqual([]);
  await ask((tx) => person(tx, old));
  expect(await disorder(db)).toHaveLength(2);
  expect(await asOwner(db, carryStrays)).toEqual({ "people.person": 1 });
  expect(await disorder(db)).toEqual([]);
});

test("a rehearsal says what would happen and leaves nothing", async () => {
  const state = () =>
    asOwner(
      db,
      async (tx) =>
        (
          await sql`select (select count(*) from places.change) as changes, (select max(div_no) from places.scope) as last`.execute(
            tx,
          )
        ).rows,
    );
  const before = await state();
  const said = await rehearseChange(db, deps, ordered({ kind: "move", unitId: 12, toParentId: 20 }));
  expect(said.carried["people.person"]).toBe(2);
  expect(await state()).toEqual(before);
});

test("codes that are published later replace the old ones from their day, and never those of another unit", async () => {
  await change({ kind: "move", unitId: 12, toParentId: 20 });
  const issue = (code: string) =>
    asOwner(db, (tx) =>
      issueCodes(tx, { codes: [{ unitId: 12, system: "GB10114", code }], from: "2025-03-20", source: "公告" }),
    );
  expect(await refused(issue("430112101"))).toBe("places.code-taken");
  await issue("430112102");
  const carrier = async (code: string, asOf: string) =>
    (await ask((tx) => resolve(tx, code, { asOf }))).map(({ unit }) => unit.unitId);
  expect([
    await carrier("430124102", "2025-03-19"),
    await carrier("430124102", "2025-03-20"),
    await carrier("430112102", "2025-03-20"),
  ]).toEqual([[12], [], [12]]);
});

test("what an approval cannot order is refused", async () => {
  expect(await refused(change({ kind: "rename", unitId: 10, name: "宁乡市" }, "2025-04-01"))).toBe(
    "places.not-yet-in-effect",
  );
  expect(await refused(change({ kind: "rename", unitId: 10, name: "望城区" }))).toBe("places.name-taken");
  expect(await refused(change({ kind: "move", unitId: 12, toParentId: 21 }))).toBe("places.wrong-superior");
  expect(await refused(change({ kind: "move", unitId: 12, toParentId: 10 }))).toBe("places.wrong-superior");
  expect(await refused(change({ kind: "merge", unitIds: [12, 21], into: 11 }))).toBe("places.not-siblings");
  expect(await refused(change({ kind: "merge", unitIds: [12], into: { name: "独镇", type: "镇" } }))).toBe(
    "places.not-siblings",
  );
  expect(
    await refused(
      change({
        kind: "split",
        unitId: 11,
        into: [
          { name: "甲镇", type: "镇", childIds: [111] },
          { name: "乙镇", type: "镇", childIds: [111] },
        ],
      }),
    ),
  ).toBe("places.children-not-divided");
  expect(await refused(change({ kind: "rename", unitId: 999, name: "无" }))).toBe("places.unit-not-living");
  await change({ kind: "rename", unitId: 10, name: "宁乡市" }, "2025-03-10");
  expect(await refused(change({ kind: "rename", unitId: 10, name: "宁乡区" }, "2025-03-09"))).toBe(
    "places.later-version",
  );
  expect(await disorder(db)).toEqual([]);
});

test("any sequence of changes keeps the tree nested, one version a day and no row without its place", async () => {
  const step = fc.record({
    kind: fc.constantFrom("rename", "move", "merge", "absorb", "split"),
    one: fc.nat(),
    other: fc.nat(),
    days: fc.nat(3),
  });
  const living = async (): Promise<{ unitId: number; level: number; parentId: number }[]> =>
    (
      await ask((tx) =>
        sql<{ unitId: number; level: number; parentId: number }>`
          select u.unit_id as "unitId", u.level, v.parent_id as "parentId" from places.scope join places.unit u using (unit_id)
          join places.unit_version v on v.unit_id = u.unit_id and upper_inf(v.valid) where u.level > 1 order by u.level, u.unit_id`.execute(
          tx,
        ),
      )
    ).rows;
  let serial = 0;
  let done = 0;
  const actOf = async ({ kind, one, other }: { kind: string; one: number; other: number }): Promise<DivisionAct> => {
    const units = await living();
    const unit = units[one % units.length];
    if (unit === undefined) throw new Error("no unit is left");
    const name = `第${++serial}号`;
    const peers = units.filter(({ level, unitId }) => level === unit.level - 1 && unitId !== unit.parentId);
    const siblings = units.filter(({ parentId, unitId }) => parentId === unit.parentId && unitId !== unit.unitId);
    const children = units.filter(({ parentId }) => parentId === unit.unitId).map(({ unitId }) => unitId);
    const peer = peers[other % peers.length];
    const sibling = siblings[other % siblings.length];
    if (kind === "move" && peer) return { kind: "move", unitId: unit.unitId, toParentId: peer.unitId };
    if (kind === "merge" && sibling)
      return { kind: "merge", unitIds: [unit.unitId, sibling.unitId], into: { name, type: "新" } };
    if (kind === "absorb" && sibling) return { kind: "merge", unitIds: [unit.unitId], into: sibling.unitId };
    if (kind === "split") {
      const cut = children.length === 0 ? 0 : other % children.length;
      const halves = [children.slice(0, cut), children.slice(cut)];
      return {
        kind: "split",
        unitId: unit.unitId,
        into: halves.map((childIds, at) => ({ name: `${name}${at}`, type: "新", childIds })),
      };
    }
    return { kind: "rename", unitId: unit.unitId, name };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const fresh = await smallProvince();
      await db.close();
      db = fresh;
      let day = 1;
      for (const one of steps) {
        day = Math.min(28, day + one.days);
        const answer = await refused(change(await actOf(one), `2025-03-${String(day).padStart(2, "0")}`));
        if (answer === "done") done++;
        else expect(answer).toMatch(/^places\./);
        expect(await disorder(db)).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
  expect(done).toBeGreaterThan(20);
});
