/** Pickers, search and scope on a real database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ProblemError } from "#kernel/problems";
import { children } from "./children.ts";
import { hunan } from "./hunan.test-support.ts";
import type { Hunan } from "./hunan.test-support.ts";
import { LEVEL } from "./register/classify.ts";
import { closedUnitId, listedUnitId } from "./register/unit-id.ts";
import { scopeOf } from "./scope-of.ts";
import { search } from "./search.ts";
import type { SearchOptions } from "./search.ts";

let place: Hunan;
beforeAll(async () => {
  place = await hunan();
});
afterAll(() => place.db.close());

const find = (text: string, options: SearchOptions = {}) => place.ask((tx) => search(tx, text, options));

describe("search", () => {
  test("finds by today's name without a hint", async () => {
    const [first] = await find("宁乡市");
    expect(first).toEqual({
      row: {
        unitId: listedUnitId("430182"),
        name: "宁乡市",
        path: "湖南省长沙市宁乡市",
        level: 2,
        code: "430182",
        statutory: true,
      },
      hint: null,
    });
  });

  test("leads from an old name to today's unit and says why", async () => {
    expect((await find("宁乡县"))[0]).toMatchObject({
      row: { name: "宁乡市" },
      hint: "宁乡县已于2017年4月9日改为宁乡市（民函〔2017〕73号）",
    });
    expect((await find("株洲县"))[0]).toMatchObject({ row: { name: "渌口区", code: "430212" } });
    expect((await find("益阳地区"))[0]).toMatchObject({
      row: { name: "益阳市" },
      hint: "益阳地区已于1994年改为益阳市",
    });
  });

  test("leads from an ended unit to all that hold its territory", async () => {
    const hits = await find("黔阳县");
    expect(hits.map(({ row }) => row.code)).toEqual(["431281"]);
    expect(hits[0]?.hint).toBe("黔阳县已于1997年撤销，现属洪江市");
    const east = (await find("东区", { level: LEVEL.county })).filter(({ hint }) => hint !== null);
    expect(east.map(({ row }) => row.name).sort()).toEqual(["石峰区", "荷塘区"]);
    expect(east[0]?.hint).toMatch(/^东区已于1997年撤销，原辖区现分属/);
  });

  test("finds by pinyin, by initials and by the beginning of a name, whole names and higher levels first", async () => {
    expect((await find("NXS", { level: LEVEL.county }))[0]?.row.name).toBe("宁乡市");
    expect((await find("yutanjiedao"))[0]?.row.path).toBe("湖南省长沙市宁乡市玉潭街道");
    expect((await find("湘潭")).slice(0, 2).map(({ row }) => row.name)).toEqual(["湘潭市", "湘潭县"]);
  });

  test("keeps to the limit, the level and the unit it is asked in", async () => {
    expect(await find("x", { limit: 7 })).toHaveLength(7);
    const inside = await find("双", { within: listedUnitId("430182") });
    expect(inside.length).toBeGreaterThan(0);
    for (const { row } of inside) expect(row.path).toContain("宁乡市");
    expect(await find("  ")).toEqual([]);
    expect(await find("%")).toEqual([]);
  });

  test("names as they were on a past day need no hint", async () => {
    expect((await find("宁乡县", { asOf: "2016-05-01" }))[0]).toMatchObject({
      row: { name: "宁乡县", code: "430124" },
      hint: null,
    });
  });
});

test("a picker shows the children in the order of their codes", async () => {
  const rows = await place.ask((tx) => children(tx, listedUnitId("4301")));
  expect(rows.map((row) => row.code)).toEqual(
    "430102 430103 430104 430105 430111 430112 430121 430181 430182".split(" "),
  );
  expect(await place.ask((tx) => children(tx, listedUnitId("43")))).toHaveLength(14);
  const zone = (await place.ask((tx) => children(tx, listedUnitId("4309")))).find((row) => row.name.includes("大通湖"));
  expect(zone).toMatchObject({ code: "430971000000", statutory: false, path: "湖南省益阳市大通湖管理区" });
});

describe("the scope of a unit", () => {
  const scope = (unitId: number) => place.ask((tx) => scopeOf(tx, unitId));

  test("holds its own number and those below, and names its county", async () => {
    const [county, township] = [await scope(listedUnitId("430182")), await scope(listedUnitId("430182001"))];
    expect(township.lo).toBeGreaterThan(county.lo);
    expect(township.hi).toBeLessThanOrEqual(county.hi);
    expect([county.countyId, township.countyId]).toEqual([listedUnitId("430182"), listedUnitId("430182")]);
    expect((await scope(listedUnitId("4301"))).countyId).toBeNull();
  });

  test("is refused for an ended unit, with what it became", async () => {
    const refusal = await scope(closedUnitId("430204 南区")).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ProblemError);
    expect(refusal).toMatchObject({
      problem: {
        type: "places.unit-ended",
        title: "湖南省株洲市南区已不是现行区划",
        next: "请改选现行区划：湖南省株洲市芦淞区",
      },
    });
    await expect(scope(1)).rejects.toMatchObject({ problem: { type: "places.unknown-unit" } });
  });
});
