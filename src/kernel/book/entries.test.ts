/** What may be entered: balanced, within the limits, once, in one's own place, for ever. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asOwner, sql, within, type Database } from "#kernel/database";
import { balancesOf, book, reserve, reverse, setCeiling, settle, statementOf, transfer } from "./index.ts";
import {
  city,
  entryOf,
  inCounty,
  money,
  openBooks,
  orderOf,
  otherCounty,
  tamper,
  units,
  type Kind,
  type Short,
} from "./small-books.test-support.ts";

let db: Database;
beforeAll(async () => {
  db = await openBooks();
});
beforeEach(() => tamper(db, sql`truncate book.posting, book.journal, book.account cascade`));
afterAll(() => db?.close());

const enters = (...legs: readonly Short[]): Promise<number> => inCounty(db, (tx) => transfer(tx, entryOf(legs)));
const sets = (...legs: readonly Short[]): Promise<number> => inCounty(db, (tx) => reserve(tx, entryOf(legs)));
const holds = (kind: Kind): Promise<{ posted: number; available: number; expected: number } | undefined> =>
  inCounty(db, async (tx) => (await balancesOf(tx, money, { kind, unitId: units.county }))[0]);
const grant = (amount: number): Promise<number> => enters(["world", -amount], ["fund", amount]);
const march = { month: "2025-03" };

test("what one account gives the others receive, and the statement tells it with its balance", async () => {
  await grant(1_000);
  await enters(["fund", -300], ["paid", 300, units.county, march]);
  expect(await holds("fund")).toMatchObject({ posted: 700, available: 700 });
  const [fund] = await inCounty(db, (tx) => balancesOf(tx, money, { kind: "fund" }));
  const lines = await inCounty(db, (tx) => statementOf(tx, fund?.accountId ?? 0));
  expect(lines.map(({ amount, balance }) => [amount, balance])).toEqual([
    [-300, 700],
    [1_000, 1_000],
  ]);
});

test("an entry that does not add up to nothing is refused at the commit, also for pieces beside money", async () => {
  await expect(enters(["world", -5], ["fund", 4])).rejects.toThrow("does not balance");
  await expect(
    enters(["world", -10_000], ["fund", 10_000], ["stock", 5, units.county, { item: "coat" }]),
  ).rejects.toThrow("does not balance");
  const coats = (item: string): Promise<number> =>
    enters(["given", -5, units.county, { item: "coat" }], ["stock", 5, units.county, { item }]);
  await expect(coats("quilt")).rejects.toThrow("does not balance");
  await coats("coat");
  await expect(enters()).rejects.toThrow("no postings");
});

test("what is not there cannot be spent, and the refusal says how much is", async () => {
  await grant(100_050);
  await expect(enters(["fund", -100_051], ["paid", 100_051, units.county, march])).rejects.toThrow(
    "“可用资金”余额不足：可用 1000.50 元，需要 1000.51 元",
  );
  await enters(["fund", -100_050], ["paid", 100_050, units.county, march]);
});

describe("a reservation", () => {
  test("takes from what may be spent, moves nothing, and is posted once", async () => {
    await grant(100);
    const reservation = await sets(["fund", -80], ["paid", 80, units.county, march]);
    expect(await holds("fund")).toMatchObject({ posted: 100, available: 20 });
    expect(await holds("paid")).toMatchObject({ posted: 0, expected: 80 });
    await expect(enters(["fund", -21], ["paid", 21, units.county, march])).rejects.toThrow("余额不足");
    const done = { ...orderOf("post/1"), reservation, outcome: "post" } as const;
    const journal = await inCounty(db, (tx) => settle(tx, done));
    expect(await inCounty(db, (tx) => settle(tx, done))).toBe(journal);
    expect(await holds("fund")).toMatchObject({ posted: 20, available: 20 });
    expect(await holds("paid")).toMatchObject({ posted: 80, expected: 80 });
    for (const outcome of ["post", "void"] as const)
      await expect(inCounty(db, (tx) => settle(tx, { ...orderOf(), reservation, outcome }))).rejects.toThrow(
        "已经支付或者撤销",
      );
  });

  test("that is void leaves everything as it was", async () => {
    await grant(100);
    const reservation = await sets(["fund", -80], ["paid", 80, units.county, march]);
    await inCounty(db, (tx) => settle(tx, { ...orderOf(), reservation, outcome: "void" }));
    expect(await holds("fund")).toMatchObject({ posted: 100, available: 100 });
    expect(await holds("paid")).toMatchObject({ posted: 0, expected: 0 });
  });

  test("is the only thing that can be settled", async () => {
    const journal = await grant(1);
    await expect(
      inCounty(db, (tx) => settle(tx, { ...orderOf(), reservation: journal, outcome: "post" })),
    ).rejects.toThrow("不是预留");
  });
});

describe("a reversal", () => {
  test("undoes an entry or a posted reservation once, and is not undone itself", async () => {
    await grant(100);
    const wrong = await enters(["fund", -30], ["paid", 30, units.county, march]);
    const undone = await inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong }));
    expect(await holds("fund")).toMatchObject({ posted: 100 });
    await expect(inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong }))).rejects.toThrow("已经冲正过");
    await expect(inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong: undone }))).rejects.toThrow("不能冲正");
    const reservation = await sets(["fund", -80], ["paid", 80, units.county, march]);
    await expect(inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong: reservation }))).rejects.toThrow("不能冲正");
    const posted = await inCounty(db, (tx) => settle(tx, { ...orderOf(), reservation, outcome: "post" }));
    await inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong: posted }));
    expect(await holds("fund")).toMatchObject({ posted: 100, available: 100 });
  });

  test("cannot take back what has been spent since", async () => {
    const wrong = await grant(100);
    await enters(["fund", -30], ["paid", 30, units.county, march]);
    await expect(inCounty(db, (tx) => reverse(tx, { ...orderOf(), wrong }))).rejects.toThrow("余额不足");
  });
});

test("a ceiling counts what is on its way, and cannot be set below what is held", async () => {
  const ceiling = (amount: number | null): Promise<void> =>
    inCounty(db, (tx) =>
      setCeiling(tx, { book: money, account: { kind: "fund", unitId: units.county }, ceiling: amount }),
    );
  await ceiling(5_000_000);
  await grant(4_800_000);
  await expect(grant(250_000)).rejects.toThrow(
    "“可用资金”限额 50000.00 元，现有 48000.00 元，再增加 2500.00 元将超过限额",
  );
  await sets(["world", -200_000], ["fund", 200_000]);
  await expect(grant(1)).rejects.toThrow("超过限额");
  await expect(ceiling(4_900_000)).rejects.toThrow("已经超过新的限额");
  await ceiling(null);
  await grant(1);
});

test("the same order is entered once, and the same key with another content is refused", async () => {
  const order = entryOf(
    [
      ["world", -7],
      ["fund", 7],
    ],
    "grant/2025-1",
  );
  const first = await inCounty(db, (tx) => transfer(tx, order));
  expect(await inCounty(db, (tx) => transfer(tx, { ...order, at: new Date(0) }))).toBe(first);
  expect(await holds("fund")).toMatchObject({ posted: 7 });
  const other = entryOf(
    [
      ["world", -8],
      ["fund", 8],
    ],
    "grant/2025-1",
  );
  await expect(inCounty(db, (tx) => transfer(tx, other))).rejects.toThrow("“grant/2025-1”已经记过一笔内容不同的账");
});

test("of ten that order the same at once one is entered, and of ten that want the last yuan one gets it", async () => {
  const grants = entryOf(
    [
      ["world", -100],
      ["fund", 100],
    ],
    "once",
  );
  const made = await Promise.all(Array.from({ length: 10 }, () => inCounty(db, (tx) => transfer(tx, grants))));
  expect(new Set(made).size).toBe(1);
  const spent = await Promise.allSettled(
    Array.from({ length: 10 }, () => enters(["fund", -100], ["paid", 100, units.county, march])),
  );
  expect(spent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await holds("fund")).toMatchObject({ posted: 0 });
});

test("money goes to another county only by who stands above both, and the receiver sees the heading, nobody else", async () => {
  const across = entryOf([
    ["world", -5, units.city],
    ["fund", 5, units.otherCounty],
  ]);
  await expect(inCounty(db, (tx) => transfer(tx, across))).rejects.toThrow("管辖范围");
  await within(db, city, (tx) => transfer(tx, across));
  const headings = (scope: typeof city): Promise<number> =>
    within(db, scope, async (tx) => (await sql`select from book.journal`.execute(tx)).rows.length);
  expect(await headings(otherCounty)).toBe(1);
  expect(await inCounty(db, async (tx) => (await sql`select from book.journal`.execute(tx)).rows.length)).toBe(0);
  const [found] = (
    await asOwner(db, (tx) => sql<{ id: number }>`select journal_id as id from book.journal`.execute(tx))
  ).rows;
  await expect(within(db, otherCounty, (tx) => reverse(tx, { ...orderOf(), wrong: found?.id ?? 0 }))).rejects.toThrow(
    "管辖范围",
  );
});

test("a request writes through the doors only, and nobody changes what was entered", async () => {
  await grant(5);
  const refusedToApp = [
    sql`insert into book.posting (journal_id, line, div_no, book_account_id, layer, amount) select journal_id, 9, div_no, book_account_id, layer, 1 from book.posting`,
    sql`insert into book.journal (book, kind, key, asked, booked_on, memo, entered_at) values ('test-money', 'transfer', 'x', '', '2025-01-01', 'x', now())`,
    sql`update book.account set posted = 1000000`,
    sql`delete from book.posting`,
    sql`select book.enter('test-money', 'transfer', 'x', '2025-01-01', null, 'x', null, null, now(), '{}', '{}', '{}')`,
  ];
  for (const attempt of refusedToApp)
    await expect(inCounty(db, (tx) => attempt.execute(tx))).rejects.toThrow("permission denied");
  const refusedToOwner = [
    sql`update book.posting set amount = amount + 1`,
    sql`delete from book.posting`,
    sql`update book.journal set memo = '改'`,
    sql`delete from book.journal`,
    sql`update book.account set dims = '{"month":"2030-01"}'`,
    sql`delete from book.account`,
    sql`update book.account set floor = null`,
  ];
  for (const attempt of refusedToOwner)
    await expect(asOwner(db, (tx) => attempt.execute(tx))).rejects.toThrow("refused");
  await expect(
    asOwner(db, (tx) => sql`update book.account set posted = -1 where kind = 'fund'`.execute(tx)),
  ).rejects.toThrow("not_below_floor");
  await expect(
    asOwner(db, (tx) =>
      sql`insert into book.posting select journal_id, 3, div_no, book_account_id, layer, 1 from book.posting where line = 1`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow("does not balance");
});

test("an account that is not declared is a bug, and pieces need an article", async () => {
  await expect(enters(["paid", -1], ["world", 1])).rejects.toThrow("is not declared");
  expect(() =>
    book("bad", { title: "坏", unit: "piece", dimensions: {}, accounts: { stock: { title: "库存" } } }),
  ).toThrow("item");
});
