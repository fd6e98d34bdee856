/** The township reserve: filled to its ceiling, never overdrawn, and what is recovered is turned in. */
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { testDatabase } from "../../../tests/support/database.ts";
import { balancesOf, keepKinds, verifyBooks } from "#kernel/book";
import { asOwner, sql, within, type Database, type Scope, type Tx } from "#kernel/database";
import {
  allotMoney,
  handDown,
  payFromReserve,
  receiveMoney,
  recoverRelief,
  reliefFunds,
  reserveOf,
  setReserveCeiling,
  supplyReserve,
  turnIn,
} from "./index.ts";

let db: Database;
const province: Scope = { lo: 0, hi: 1000 };
const county: Scope = { lo: 100, hi: 200 };
const township: Scope = { lo: 110, hi: 120 };
const [provinceId, countyId, townshipId] = [1, 2, 3];
const yuan = (amount: number): number => amount * 100;

beforeAll(async () => {
  db = await testDatabase();
  await asOwner(db, async (tx) => {
    for (const [unitId, level, { lo, hi }] of [
      [provinceId, 0, province],
      [countyId, 2, county],
      [townshipId, 3, township],
    ] as const) {
      await sql`insert into places.unit values (${unitId}, ${level}, true, 'administrative')`.execute(tx);
      await sql`insert into places.scope values (${unitId}, ${lo}, ${hi}, null)`.execute(tx);
    }
    await keepKinds(tx, [reliefFunds]);
  });
});
afterAll(() => db?.close());

let orders = 0;
const order = (on = "2026-05-03", amountFen = yuan(2_000)) => ({
  key: `voucher/${(orders += 1)}`,
  on,
  memo: "湖南省试验文号〔2026〕1号",
  actor: null,
  at: new Date("2026-05-03T09:00:00+08:00"),
  amountFen,
});
const inCounty = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, county, work);
const inTownship = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => within(db, township, work);
const supply = (amountFen: number): Promise<number> =>
  inCounty((tx) => supplyReserve(tx, { ...order("2026-05-01", amountFen), countyId, townshipId, source: "county" }));
const reserve = () => inTownship((tx) => reserveOf(tx, townshipId));

/** A reserve of 50,000 yuan, full. */
beforeEach(async () => {
  await asOwner(db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`truncate book.posting, book.journal, book.account cascade`.execute(tx);
  });
  await inCounty((tx) =>
    receiveMoney(tx, { ...order("2026-05-01", yuan(60_000)), unitId: countyId, source: "county" }),
  );
  await inCounty((tx) => setReserveCeiling(tx, { townshipId, ceilingFen: yuan(50_000) }));
  await supply(yuan(50_000));
});

it("pays, is filled up again, and never beyond its ceiling", async () => {
  await inTownship((tx) => payFromReserve(tx, { ...order(), townshipId }));
  expect(await reserve()).toMatchObject({ reserveFen: yuan(48_000), ceilingFen: yuan(50_000) });
  await expect(supply(yuan(2_500))).rejects.toThrow("超过限额");
  await supply(yuan(2_000));
  expect(await reserve()).toMatchObject({ reserveFen: yuan(50_000) });
});

it("what is recovered lies in the box, is not kept, and is turned in", async () => {
  await inTownship((tx) => payFromReserve(tx, { ...order(), townshipId }));
  await supply(yuan(2_000));
  const wrong = order("2026-06-10", yuan(500));
  await inTownship((tx) => recoverRelief(tx, { ...wrong, townshipId, paidIn: "2026-05" }));
  expect(await reserve()).toMatchObject({ reserveFen: yuan(50_000), toTurnInFen: yuan(500), heldFen: yuan(50_500) });
  const handed = { ...order("2026-06-12", yuan(500)), countyId, townshipId, source: "county" } as const;
  await inCounty((tx) => turnIn(tx, handed));
  expect(await reserve()).toMatchObject({ heldFen: yuan(50_000), toTurnInFen: 0 });
  const relief = await inTownship((tx) => balancesOf(tx, reliefFunds, { kind: "relief" }));
  expect(relief.map(({ dims, posted }) => [dims["month"], posted])).toEqual([["2026-05", yuan(1_500)]]);
});

it("is never overdrawn, and neither is the county", async () => {
  await expect(
    inTownship((tx) => payFromReserve(tx, { ...order("2026-05-03", yuan(50_000) + 1), townshipId })),
  ).rejects.toThrow("“乡镇（街道）备用金”余额不足：可用 50000.00 元，需要 50000.01 元");
  await inTownship((tx) => payFromReserve(tx, { ...order("2026-05-03", yuan(20_000)), townshipId }));
  await expect(supply(yuan(10_001))).rejects.toThrow("“可用资金”余额不足");
});

it("money handed down keeps its source, and only who stands above both hands it down", async () => {
  await within(db, province, (tx) =>
    receiveMoney(tx, { ...order("2026-05-01", yuan(900)), unitId: provinceId, source: "central" }),
  );
  const down = {
    ...order("2026-05-02", yuan(900)),
    fromUnitId: provinceId,
    toUnitId: countyId,
    source: "central",
  } as const;
  await expect(inCounty((tx) => handDown(tx, down))).rejects.toThrow("管辖范围");
  await within(db, province, (tx) => handDown(tx, down));
  const held = await inCounty((tx) => balancesOf(tx, reliefFunds, { kind: "available", unitId: countyId }));
  expect(held.map(({ dims, posted }) => [dims["source"], posted])).toEqual([
    ["central", yuan(900)],
    ["county", yuan(10_000)],
  ]);
  expect((await verifyBooks(db)).sound).toBe(true);
});

it("an allotment reaches all places to the fen, or none", async () => {
  await within(db, province, (tx) =>
    receiveMoney(tx, { ...order("2026-05-01", 100), unitId: provinceId, source: "lottery" }),
  );
  const weights = [
    { unitId: countyId, weight: 1 },
    { unitId: townshipId, weight: 2 },
  ];
  const allotment = { ...order("2026-05-02", 100), fromUnitId: provinceId, source: "lottery", weights } as const;
  expect(await within(db, province, (tx) => allotMoney(tx, allotment))).toEqual([33, 67]);
  const again = { ...allotment, ...order("2026-05-02", 1) };
  await expect(within(db, province, (tx) => allotMoney(tx, again))).rejects.toThrow("余额不足");
  const held = await within(db, province, (tx) => balancesOf(tx, reliefFunds, { dims: { source: "lottery" } }));
  expect(held.filter(({ kind }) => kind === "available").map(({ posted }) => posted)).toEqual([0, 33, 67]);
});

it("a township does not fill its own reserve, and nothing is moved by an amount below one fen", async () => {
  await expect(
    inTownship((tx) => supplyReserve(tx, { ...order(), countyId, townshipId, source: "county" })),
  ).rejects.toThrow("管辖范围");
  for (const amountFen of [0, -1, 0.5])
    expect(() => payFromReserve({} as Tx, { ...order("2026-05-03", amountFen), townshipId })).toThrow(RangeError);
});
