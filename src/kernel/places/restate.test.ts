/** Figures restated into later divisions, and the limit for carrying out a change. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { completionLimit } from "./completion-limit.ts";
import { hunan } from "./hunan.test-support.ts";
import type { Hunan } from "./hunan.test-support.ts";
import { closedUnitId, listedUnitId } from "./register/unit-id.ts";
import { restate } from "./restate.ts";
import type { Restatement } from "./restate.ts";

let place: Hunan;
beforeAll(async () => {
  place = await hunan();
});
afterAll(() => place.db.close());

const [louxing, lianyuan] = [listedUnitId("431302"), listedUnitId("431382")];
const [shuidongdi, shexingshan] = [listedUnitId("431302105"), listedUnitId("431302106")];
const [oldHuaihua, hecheng, zhongfang] = [
  closedUnitId("433001 怀化市"),
  listedUnitId("431202"),
  listedUnitId("431221"),
];
const [oldHongjiang, qianyang, hongjiang] = [
  closedUnitId("433002 洪江市"),
  closedUnitId("黔阳县"),
  listedUnitId("431281"),
];

const amounts = (entries: [number, bigint][]) => entries.map(([unitId, value]) => ({ unitId, value }));
const restated = async (given: [number, bigint][], how: Restatement) =>
  new Map((await place.ask((tx) => restate(tx, amounts(given), how))).map((r) => [r.unitId, r]));
const frames = { from: "2016-12-31", to: "2018-12-31" };
const nineties = { from: "1996-12-31", to: "1998-12-31" };

describe("a transfer", () => {
  test("takes the moved townships along: 11,500 m² for 24,000 households is 47.92 per hundred (TC-DIV 11)", async () => {
    const area = await restated([[louxing, 10_000n]], {
      ...frames,
      parts: amounts([
        [shuidongdi, 600n],
        [shexingshan, 900n],
      ]),
    });
    const homes = await restated([[louxing, 20_000n]], {
      ...frames,
      parts: amounts([
        [shuidongdi, 1500n],
        [shexingshan, 2500n],
      ]),
    });
    const [m2, households] = [area.get(louxing)?.value ?? 0n, homes.get(louxing)?.value ?? 1n];
    expect([m2, households]).toEqual([11_500n, 24_000n]);
    expect((m2 * 10_000n * 2n + households) / (households * 2n)).toBe(4792n);
    expect(area.get(louxing)?.estimated).toBe(false);
  });

  test("lessens the county it leaves and is unknown without the amounts of the townships", async () => {
    const given: [number, bigint][] = [
      [louxing, 10_000n],
      [lianyuan, 8000n],
    ];
    const known = await restated(given, {
      ...frames,
      parts: amounts([
        [shuidongdi, 600n],
        [shexingshan, 900n],
      ]),
    });
    expect([known.get(lianyuan)?.value, known.get(louxing)?.value]).toEqual([7400n, 11_500n]);
    const unknown = await restated(given, frames);
    expect(unknown.get(lianyuan)).toMatchObject({ value: null, needs: [shuidongdi] });
    expect(unknown.get(louxing)).toMatchObject({
      value: null,
      needs: expect.arrayContaining([shuidongdi, shexingshan]),
    });
  });

  test("by an agreed share is marked as estimated", async () => {
    const shares = [{ from: lianyuan, to: louxing, numerator: 1n, denominator: 8n }];
    const result = await restated(
      [
        [louxing, 10_000n],
        [lianyuan, 8000n],
      ],
      { ...frames, shares, parts: amounts([[shexingshan, 900n]]) },
    );
    expect(result.get(lianyuan)).toMatchObject({ value: 7000n, estimated: true });
    expect(result.get(louxing)).toMatchObject({ value: 11_900n, estimated: true });
  });
});

test("a rename copies", async () => {
  const ningxiang = listedUnitId("430182");
  expect((await restated([[ningxiang, 7n]], frames)).get(ningxiang)).toMatchObject({ value: 7n, estimated: false });
});

test("a merger adds, and one half alone is not the whole", async () => {
  const both = await restated(
    [
      [oldHongjiang, 60n],
      [qianyang, 400n],
    ],
    nineties,
  );
  expect([...both.values()]).toEqual([{ unitId: hongjiang, value: 460n, estimated: false, needs: [] }]);
  const half = await restated([[oldHongjiang, 60n]], nineties);
  expect(half.get(hongjiang)).toMatchObject({ value: null, needs: [qianyang] });
});

test("a split divides by agreed shares only", async () => {
  const share = (to: number, numerator: bigint) => ({ from: oldHuaihua, to, numerator, denominator: 10n });
  const divided = await restated([[oldHuaihua, 1000n]], {
    ...nineties,
    shares: [share(hecheng, 6n), share(zhongfang, 4n)],
  });
  expect(divided.get(hecheng)).toMatchObject({ value: 600n, estimated: true });
  expect(divided.get(zhongfang)).toMatchObject({ value: 400n, estimated: true });
  expect(divided.has(oldHuaihua)).toBe(false);
  const unknown = await restated([[oldHuaihua, 1000n]], nineties);
  expect(unknown.get(hecheng)).toMatchObject({ value: null, needs: [oldHuaihua] });
});

test.each([
  ["宁乡", "2017-04-09", false, "2018-04-09"],
  ["宁乡, extended", "2017-04-09", true, "2018-10-09"],
  ["渌口", "2018-06-19", false, "2019-06-19"],
  ["邵东", "2019-07-12", false, "2020-07-12"],
  ["祁阳", "2021-01-20", false, "2022-01-20"],
])("%s, approved on %s, is to be carried out by the limit (TC-DIV 10)", (_, approvedOn, extended, limit) => {
  expect(completionLimit(approvedOn, { extended })).toBe(limit);
});
