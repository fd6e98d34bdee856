/** Whatever is ordered, in whatever order and by how many at once: every journal adds up, every limit holds, and balances are what was entered. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { asOwner, sql, within, type Database, type Tx } from "#kernel/database";
import { ProblemError } from "#kernel/problems";
import { firstFault } from "./chain/consistent.ts";
import {
  balancesOf,
  correct,
  reserve,
  reverse,
  sealBooks,
  setCeiling,
  settle,
  transfer,
  verifyBooks,
} from "./index.ts";
import {
  city,
  clock,
  entryOf,
  money,
  openBooks,
  orderOf,
  tamper,
  units,
  type Short,
} from "./small-books.test-support.ts";

let db: Database;
beforeAll(async () => {
  db = await openBooks();
});
beforeEach(() =>
  tamper(db, sql`truncate book.posting, book.journal, book.account, book.chunk, audit.subject, audit.entry cascade`),
);
afterAll(() => db?.close());

const places = [
  ["world", units.city],
  ["fund", units.county],
  ["fund", units.otherCounty],
  ["paid", units.county],
] as const;
type Place = 0 | 1 | 2 | 3;
const CEILING = 700;

const place = fc.constantFrom<Place>(0, 1, 2, 3);
const amount = fc.integer({ min: 1, max: 300 });
const nth = fc.nat(40);
const order = fc.oneof(
  fc.record({ does: fc.constantFrom("transfer", "reserve"), from: place, to: place, amount }),
  fc.record({ does: fc.constantFrom("post", "void", "reverse", "correct"), nth, amount }),
);
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

const legs = (from: Place, to: Place, moved: number): readonly Short[] =>
  (
    [
      [from, -moved],
      [to, moved],
    ] as const
  ).map(([at, by]) => {
    const [kind, unitId] = places[at];
    return [kind, by, unitId, kind === "paid" ? { month: "2025-03" } : {}];
  });

/** What was entered so far; entries of a run side by side are appended as they come. */
interface Run {
  readonly journals: number[];
  readonly reservations: number[];
}
const pick = (of: readonly number[], n: number): number => of[n % Math.max(1, of.length)] ?? 0;

const carryOut = async (tx: Tx, run: Run, what: Order): Promise<{ made: number; reserved: boolean }> => {
  if ("from" in what) {
    const entry = entryOf(legs(what.from, what.to, what.amount));
    if (what.does === "reserve") return { made: await reserve(tx, entry), reserved: true };
    return { made: await transfer(tx, entry), reserved: false };
  }
  if (what.does === "post" || what.does === "void") {
    const settled = { ...orderOf(), reservation: pick(run.reservations, what.nth), outcome: what.does } as const;
    return { made: await settle(tx, settled), reserved: false };
  }
  const wrong = pick(run.journals, what.nth);
  const made =
    what.does === "reverse"
      ? await reverse(tx, { ...orderOf(), wrong })
      : await correct(tx, { wrong, right: entryOf(legs(0, 1, what.amount)) });
  return { made, reserved: false };
};

/** True when it was entered; a refusal is an answer here, everything else a fault. */
const tried = async (run: Run, what: Order): Promise<boolean> => {
  try {
    const { made, reserved } = await within(db, city, (tx) => carryOut(tx, run, what));
    (reserved ? run.reservations : run.journals).push(made);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
};

const start = async (): Promise<Run> => {
  await tamper(
    db,
    sql`truncate book.posting, book.journal, book.account, book.chunk, audit.subject, audit.entry cascade`,
  );
  await within(db, city, (tx) =>
    setCeiling(tx, { book: money, account: { kind: "fund", unitId: units.county }, ceiling: CEILING }),
  );
  return { journals: [], reservations: [] };
};

const mustBeSound = async (): Promise<void> => {
  expect(await asOwner(db, firstFault)).toBeNull();
  while ((await sealBooks(db, clock)) !== null);
  expect((await verifyBooks(db)).says).toContain("账簿完整");
};

/** The same rules in a few lines of arithmetic: what is posted and reserved by place. */
const reckon = (model: number[], what: Order): boolean => {
  if (!("from" in what) || what.does !== "transfer") return false;
  const after = model.map(
    (held, at) => held + (at === what.to ? what.amount : 0) - (at === what.from ? what.amount : 0),
  );
  if ([1, 2].some((at) => (after[at] ?? 0) < 0) || (after[1] ?? 0) > CEILING) return false;
  model.splice(0, model.length, ...after);
  return true;
};

it("one after the other: exactly what the arithmetic allows is entered", async () => {
  const transfers = fc.array(fc.record({ does: fc.constant("transfer" as const), from: place, to: place, amount }), {
    minLength: 5,
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(transfers, async (orders) => {
      const run = await start();
      const model = [0, 0, 0, 0];
      for (const what of orders) expect(await tried(run, what)).toBe(reckon(model, what));
      const balances = await within(db, city, (tx) => balancesOf(tx, money));
      const held = places.map(
        ([kind, unitId]) => balances.find((one) => one.kind === kind && one.unitId === unitId)?.posted ?? 0,
      );
      expect(held).toEqual(model);
      await mustBeSound();
    }),
    { numRuns: 8 },
  );
});

it("one after the other, with reservations, reversals and corrections", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 10, maxLength: 30 }), async (orders) => {
      const run = await start();
      for (const what of orders) await tried(run, what);
      await mustBeSound();
    }),
    { numRuns: 10 },
  );
});

it("eight at once", async () => {
  let entered = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 24, maxLength: 48 }), async (orders) => {
      const run = await start();
      for (let from = 0; from < orders.length; from += 8)
        entered += (await Promise.all(orders.slice(from, from + 8).map((what) => tried(run, what)))).filter(
          Boolean,
        ).length;
      await mustBeSound();
    }),
    { numRuns: 6 },
  );
  expect(entered).toBeGreaterThan(20);
});

it("any amount of any posting, changed by hand after the seal, is named", async () => {
  const run = await start();
  for (let i = 0; i < 6; i += 1) await tried(run, { does: "transfer", from: 0, to: 2, amount: 10 + i });
  await sealBooks(db, clock);
  const { rows } = await asOwner(db, (tx) =>
    sql<{
      journalId: number;
      line: number;
    }>`select journal_id as "journalId", line from book.posting order by 1, 2`.execute(tx),
  );
  for (const { journalId, line } of rows) {
    const one = sql`journal_id = ${journalId} and line = ${line}`;
    await tamper(db, sql`update book.posting set amount = amount + 1 where ${one}`);
    expect((await verifyBooks(db)).broken).toMatchObject({ what: "posting-changed", journalId, line });
    await tamper(db, sql`update book.posting set amount = amount - 1 where ${one}`);
  }
  expect((await verifyBooks(db)).sound).toBe(true);
});
