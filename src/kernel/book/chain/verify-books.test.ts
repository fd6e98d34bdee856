/** Whoever gets past the database's own guards is found, and the first posting touched is named. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asOwner, sql, type Database } from "#kernel/database";
import { sealBooks, transfer, verifyBooks } from "../index.ts";
import { clock, entryOf, inCounty, openBooks, tamper } from "../small-books.test-support.ts";

let db: Database;
const tables = ["book.chunk", "book.account", "book.journal", "book.posting", "audit.entry"];
const grant = (amount: number): Promise<number> =>
  inCounty(db, (tx) =>
    transfer(
      tx,
      entryOf([
        ["world", -amount],
        ["fund", amount],
      ]),
    ),
  );

/** Chunk 1: journals 1 and 2. Chunk 2: journal 3. Not sealed: journal 4. */
beforeAll(async () => {
  db = await openBooks();
  for (const amounts of [[100, 200], [300]]) {
    for (const amount of amounts) await grant(amount);
    await sealBooks(db, clock);
  }
  await grant(400);
  await asOwner(db, async (tx) => {
    await sql`create schema saved`.execute(tx);
    for (const table of tables)
      await sql`create table ${sql.raw(table.replace(/.*\./, "saved."))} as table ${sql.raw(table)}`.execute(tx);
  });
});
afterAll(() => db?.close());
beforeEach(() =>
  tamper(
    db,
    sql`truncate book.posting, book.journal, book.account, book.chunk, audit.subject, audit.entry`,
    ...tables.map(
      (table) =>
        sql`insert into ${sql.raw(table)} ${sql.raw(/chunk|posting/.test(table) ? "" : "overriding system value")} table ${sql.raw(table.replace(/.*\./, "saved."))}`,
    ),
  ),
);

const found = async (...changes: ReturnType<typeof sql>[]) => {
  await tamper(db, ...changes);
  return (await verifyBooks(db)).broken;
};

test("untouched books are whole, and what is not sealed yet is counted", async () => {
  const verdict = await verifyBooks(db);
  expect(verdict.says).toBe("账簿完整：共 2 段、3 张凭证，借贷相平，余额与分录相符，另有 1 张凭证尚未封存");
  expect(verdict.sound).toBe(true);
});

test("there is nothing to chain twice", async () => {
  expect(await sealBooks(db, clock)).toMatchObject({ chunkNo: 3, journals: 1, lines: 3 });
  expect(await sealBooks(db, clock)).toBeNull();
  expect(await verifyBooks(db)).toMatchObject({ sound: true, chunks: 3, unsealed: 0 });
});

describe("a posting is named", () => {
  const both = sql`update book.posting set amount = amount * 2 where journal_id = 2`;
  test("when amounts were changed so that everything still adds up", async () => {
    expect(
      await found(both, sql`update book.account set posted = posted + case kind when 'fund' then 200 else -200 end`),
    ).toEqual({
      what: "posting-changed",
      journalId: 2,
      line: 1,
      says: "第 2 号凭证第 1 笔分录被改动：内容与封存时不同",
    });
  });
  test.each([
    ["its account", sql`update book.posting set book_account_id = 2 where journal_id = 2 and line = 2`],
    ["its layer", sql`update book.posting set layer = 'incoming' where journal_id = 2 and line = 2`],
    ["what its account is", sql`update book.account set unit_id = 3 where kind = 'fund'`],
  ])("when %s was changed", async (_, change) => {
    expect((await found(change))?.what).toBe("posting-changed");
  });
  test("when it is missing or was slipped in", async () => {
    expect(await found(sql`delete from book.posting where journal_id = 3 and line = 2`)).toMatchObject({
      what: "posting-missing",
      journalId: 3,
      line: 2,
    });
    const added = sql`insert into book.posting select journal_id, line + 2, div_no, book_account_id, layer, amount from book.posting where journal_id = 1`;
    expect(await found(added)).toMatchObject({ what: "posting-added", journalId: 1, line: 3 });
  });
  test("when the chunk was made to fit again, for the seal lies in the audit", async () => {
    const rewrite = sql`update book.chunk c set digest = sha256(prev_digest || (select string_agg(l.digest, ''::bytea order by l.journal_id, l.line)
      from book.lines_of(array(select journal_id from book.journal j where j.chunk_no = c.chunk_no)) l)) where chunk_no = 1`;
    expect(await found(both, rewrite)).toMatchObject({ what: "posting-changed", journalId: 2 });
  });
});

describe("a journal is named", () => {
  test.each([
    ["changed", "memo", sql`update book.journal set memo = '改' where journal_id = 3`, 3],
    ["changed", "day", sql`update book.journal set booked_on = '2025-01-01' where journal_id = 1`, 1],
    ["added", "slipped into a chunk", sql`update book.journal set chunk_no = 1 where journal_id = 4`, 4],
    ["missing", "removed", sql`delete from book.journal where journal_id = 2`, 2],
  ])("when it was %s: %s", async (what, _, change, journalId) => {
    expect(await found(change)).toMatchObject({ what: `journal-${what}`, journalId });
  });
  test("when it was moved to another chunk", async () => {
    expect((await found(sql`update book.journal set chunk_no = 2 where journal_id = 1`))?.what).toBe("chunk-changed");
  });
  test("when it is not sealed yet and no longer adds up", async () => {
    expect(await found(sql`update book.posting set amount = 401 where journal_id = 4 and line = 2`)).toMatchObject({
      what: "unbalanced",
      journalId: 4,
    });
  });
});

test("a balance that is not the sum of its postings is named", async () => {
  expect(await found(sql`update book.account set posted = posted + 1 where kind = 'fund'`)).toMatchObject({
    what: "balance-wrong",
    says: "账户“可用资金（1）”的余额不等于它的分录之和：余额被改动，或者有分录被改动",
  });
});

describe("the chain", () => {
  test.each([
    ["chunk-missing", "cut off", sql`delete from book.chunk where chunk_no = 2`],
    ["chunk-missing", "without its beginning", sql`delete from book.chunk where chunk_no = 1`],
    ["chain-broken", "linked wrongly", sql`update book.chunk set prev_digest = digest where chunk_no = 2`],
    ["seal-differs", "of another digest", sql`update book.chunk set digest = sha256('x') where chunk_no = 2`],
    ["seal-missing", "without its seal", sql`delete from audit.entry where detail -> 'chunk' = '2'`],
  ])("shows %s when it is %s", async (what, _, change) => {
    expect((await found(change))?.what).toBe(what);
  });
});

test("an account beyond its limit is named, when even the condition of its row was taken away", async () => {
  const taken = [
    sql`alter table book.account drop constraint not_above_ceiling`,
    sql`update book.account set ceiling = 999 where kind = 'fund'`,
  ];
  expect((await found(...taken))?.what).toBe("limit-passed");
});
