/** Local values: set by their office for a period, never two for a day, never a default. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { minimumLivingAllowance as service } from "#domains/assistance";
import type { Principal } from "#kernel/access";
import { fixedClock } from "#kernel/clock";
import { asOwner, type Database, sql, type Tx, within } from "#kernel/database";
import { parametersOf } from "#policy";
import { refusalOf } from "../../../tests/support/refusal-of.ts";
import { type GivenValue, listValues, localValues, setValue, valueBook } from "./index.ts";

let db: Database;
let leader: Principal;

const units = [
  [43, 0, "湖南省", 0, 1000, null],
  [430181, 2, "浏阳市", 10, 200, 430181],
  [430182, 2, "宁乡市", 200, 300, 430182],
  [430181100, 3, "大瑶镇", 20, 40, 430181],
] as const;

const place = async (tx: Tx): Promise<number> => {
  for (const [unitId, level, name, lo, hi, county] of units) {
    await sql`insert into places.unit values (${unitId}, ${level}, true, 'administrative')`.execute(tx);
    await sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, valid)
      values (${unitId}, ${name}, ${name}, 'x', 'x', 'x', daterange('2000-01-01', null))`.execute(tx);
    await sql`insert into places.scope values (${unitId}, ${lo}, ${hi}, ${county})`.execute(tx);
  }
  const account = await sql<{ accountId: number }>`
    with o as (insert into access.office (kind, unit_id, div_no, name) values ('county', 430181, 10, '浏阳市民政局') returning office_id)
    insert into access.account (office_id, div_no, login, full_name, role, password_hash)
    select office_id, 10, 'leader', '陈静', 'countyLeader', 'x' from o returning account_id as "accountId"`.execute(tx);
  return account.rows[0]?.accountId ?? 0;
};

beforeAll(async () => {
  db = await testDatabase();
  const accountId = await asOwner(db, place);
  const office = { officeId: 1, kind: "county", kindLabel: "县级民政部门", name: "浏阳市民政局" };
  const division = { unitId: 430181, name: "浏阳市", path: "湖南省 / 浏阳市" };
  leader = {
    accountId,
    officeId: 1,
    divNo: 10,
    scope: { lo: 10, hi: 200 },
    role: "countyLeader",
    permissions: ["parameter.set"],
    me: {
      accountId,
      login: "leader",
      name: "陈静",
      role: "countyLeader",
      roleLabel: "县负责人",
      permissions: ["parameter.set"],
      office,
      division,
      csrf: "x",
      today: "2025-01-01",
    },
  };
});
afterAll(() => db.close());

const set = (more: Partial<GivenValue>, principal = leader) =>
  within(db, leader.scope, (tx) =>
    setValue(
      tx,
      {
        clock: fixedClock("2025-01-01T09:00:00+08:00"),
        services: [service],
        requestId: "t",
        unusual: ({ stored }) => (Number(stored) > 150_000 ? "高于常见范围，请确认" : null),
      },
      {
        principal,
        given: {
          code: "mla.standard",
          category: "rural",
          amount: "525.00",
          validFrom: "2024-01-01",
          documentNo: "浏政发〔2023〕18号",
          ...more,
        },
      },
    ),
  );
const standard = parametersOf(service).find((node) => node.settings.code === "mla.standard");
const on = (day: string, unitId = 430181) =>
  within(db, leader.scope, async (tx) => {
    const values = await localValues(tx, { service, unitId, on: day });
    if (!standard) throw new Error("The service has no standard");
    return { value: values.local(standard, "rural"), used: values.used() };
  });

it("a new value closes the one before it on its first day", async () => {
  await set({});
  await set({ amount: "560", validFrom: "2025-07-01", documentNo: "浏政发〔2025〕9号", category: "农村" });
  expect((await on("2025-06-30")).value).toEqual({ n: 52_500n, d: 1n });
  expect((await on("2025-07-01")).value).toEqual({ n: 56_000n, d: 1n });
});

it("holds for the townships of the county, and says which version was used", async () => {
  expect(await on("2025-03-28", 430181100)).toEqual({
    value: { n: 52_500n, d: 1n },
    used: [
      {
        code: "mla.standard",
        label: "低保标准",
        office: "浏阳市",
        category: "农村",
        shown: "525.00元",
        documentNo: "浏政发〔2023〕18号",
        validFrom: "2024-01-01",
        confirmed: true,
      },
    ],
  });
});

it("a missing value is named, not replaced by an expired or a neighbour's one", async () => {
  for (const [day, unitId] of [
    ["2023-12-31", 430181],
    ["2025-03-28", 430182],
  ] as const) {
    const problem = await refusalOf(on(day, unitId));
    expect(problem).toMatchObject({ type: "parameters.missing-value", status: 409 });
    expect(problem.title).toContain(`没有 ${day} 有效的“低保标准”（农村）`);
  }
});

it("a second value for the same days is refused with the first one's document", async () => {
  const problem = await refusalOf(set({ validFrom: "2025-07-01" }));
  expect(problem).toMatchObject({ type: "parameters.overlapping-value", status: 409 });
  expect(problem.title).toContain("浏政发〔2025〕9号");
  expect(await refusalOf(set({ validFrom: "2025-01-01" }))).toMatchObject({ type: "parameters.overlapping-value" });
});

it("two officials who set the same value at once: the database keeps one", async () => {
  const both = await Promise.allSettled([1, 2].map(() => set({ category: "urban", amount: "700" })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = both.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
  expect(lost).toMatchObject([{ problem: { type: "parameters.overlapping-value" } }]);
});

it("all faults of the input come at once", async () => {
  const problem = await refusalOf(set({ category: "山区", amount: "5.123", validFrom: "2025-02-30", documentNo: " " }));
  expect(problem.issues?.map(({ at }) => at)).toEqual(["category", "amount", "validFrom", "documentNo"]);
});

it("an unusual value is kept with a warning", async () => {
  const { warnings } = await set({ code: "mla.supplement.ill", category: null, amount: "1600" });
  expect(warnings).toEqual(["高于常见范围，请确认"]);
});

it("only the office that the declaration names sets it", async () => {
  const township = {
    ...leader,
    me: { ...leader.me, office: { ...leader.me.office, kind: "township", name: "大瑶镇人民政府" } },
  };
  expect(await refusalOf(set({}, township))).toMatchObject({ type: "parameters.not-set-here" });
  expect(await refusalOf(set({}, { ...leader, permissions: [] }))).toMatchObject({ type: "access.not-permitted" });
  expect(await refusalOf(set({ code: "mla.no-such" }))).toMatchObject({ type: "parameters.unknown-parameter" });
});

it("is listed newest first with its last day", async () => {
  const rows = await within(db, leader.scope, (tx) =>
    listValues(tx, { services: [service], code: "mla.standard", scope: leader.scope }),
  );
  expect(rows.map(({ category, shown, validFrom, validTo }) => [category, shown, validFrom, validTo])).toEqual([
    ["农村", "560.00元", "2025-07-01", null],
    ["农村", "525.00元", "2024-01-01", "2025-06-30"],
    ["城市", "700.00元", "2024-01-01", null],
  ]);
});

it("the book of all values answers like a single look-up", async () => {
  const book = await within(db, leader.scope, (tx) => valueBook(tx, [service]));
  if (!standard) throw new Error("The service has no standard");
  expect(book.prepared(430181100, "2025-06-30")().local(standard, "rural")).toEqual({ n: 52_500n, d: 1n });
  expect(() => book.prepared(430182, "2025-06-30")().local(standard, "rural")).toThrow("宁乡市");
});
