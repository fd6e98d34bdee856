/** A city with two counties and books to keep: for the tests of this folder. */
import { fixedClock } from "#kernel/clock";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import { testDatabase } from "../../../tests/support/database.ts";
import { book, keepKinds, type Leg, type NewEntry } from "./index.ts";

export const money = book("test-money", {
  title: "试验资金账",
  unit: "fen",
  dimensions: { month: "月份", item: "物品" },
  accounts: {
    world: { title: "账外" },
    fund: { title: "可用资金", floor: 0 },
    paid: { title: "已发放", by: ["month"] },
    stock: { title: "库存物资", unit: "piece", by: ["item"], floor: 0 },
    given: { title: "已发物资", unit: "piece", by: ["item"] },
  },
});
export type Kind = keyof typeof money.kinds;

export const clock = fixedClock("2025-03-28T09:00:00+08:00");
export const city: Scope = { lo: 0, hi: 1000 };
export const county: Scope = { lo: 100, hi: 200 };
export const otherCounty: Scope = { lo: 200, hi: 300 };
/** Unit numbers by their scope. */
export const units = { city: 1, county: 2, otherCounty: 3 } as const;

const place = async (tx: Tx): Promise<void> => {
  const rows = [
    [units.city, 1, 0, 1000],
    [units.county, 2, 100, 200],
    [units.otherCounty, 2, 200, 300],
  ] as const;
  for (const [unitId, level, lo, hi] of rows) {
    await sql`insert into places.unit values (${unitId}, ${level}, true, 'administrative')`.execute(tx);
    await sql`insert into places.scope values (${unitId}, ${lo}, ${hi}, null)`.execute(tx);
  }
  await keepKinds(tx, [money]);
};

export const openBooks = async (): Promise<Database> => {
  const db = await testDatabase();
  await asOwner(db, place);
  return db;
};

let orders = 0;
export const orderOf = (key = `order/${(orders += 1)}`) => ({
  key,
  on: "2025-03-28",
  memo: "试验",
  actor: null,
  at: clock.now(),
});

/** [kind, amount] or [kind, amount, unit] or with dimensions. */
export type Short = readonly [kind: Kind, amount: number, unitId?: number, dims?: Record<string, string>];
export const entryOf = (legs: readonly Short[], key?: string): NewEntry<Kind> => ({
  ...orderOf(key),
  book: money,
  legs: legs.map(([kind, amount, unitId = units.county, dims = {}]): Leg<Kind> => ({
    account: { kind, unitId, dims },
    amount,
  })),
});

export const inCounty = <T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> => within(db, county, work);

/** What only a superuser can do: switch the guards off, change, switch them on again. */
export const tamper = (db: Database, ...changes: ReturnType<typeof sql>[]): Promise<void> =>
  asOwner(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const change of changes) await change.execute(tx);
  });
