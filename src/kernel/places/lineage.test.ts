/** Codes, names and territory over time: the handbook's cases TC-DIV 1 to 8 on a real database. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { asOwner, sql } from "#kernel/database";
import { current } from "./current.ts";
import { descendants } from "./descendants.ts";
import { hunan } from "./hunan.test-support.ts";
import type { Hunan } from "./hunan.test-support.ts";
import { path } from "./path.ts";
import { pathNames } from "./path-names.ts";
import { predecessors } from "./predecessors.ts";
import { LEVEL } from "./register/classify.ts";
import { seedPlaces } from "./register/seed-places.ts";
import { closedUnitId, listedUnitId } from "./register/unit-id.ts";
import { resolve } from "./resolve.ts";
import { successors } from "./successors.ts";

let place: Hunan;
beforeAll(async () => {
  place = await hunan();
});
afterAll(() => place.db.close());

const on = (code: string, asOf: string) => place.ask((tx) => resolve(tx, code, { asOf }));
const ever = (code: string) => place.ask((tx) => resolve(tx, code));
const names = (found: { unit: { name: string } }[]) => found.map(({ unit }) => unit.name);

test("seeding loads every unit once and does nothing the second time", async () => {
  expect(place.units).toBe(31_691 + 7);
  expect(await asOwner(place.db, seedPlaces)).toBe(0);
});

describe("a code has a time", () => {
  test("宁乡 is one unit under 430124 in 2016 and 430182 in 2024 (TC-DIV 1)", async () => {
    const [before, after] = [await on("430124", "2016-05-01"), await on("430182", "2024-01-01")];
    expect(names([...before, ...after])).toEqual(["宁乡县", "宁乡市"]);
    expect(before[0]?.unit.unitId).toBe(after[0]?.unit.unitId);
    expect([...before, ...after].map((c) => c.listed2023)).toEqual([false, false]);
  });

  test("430182 meant nothing in 2016, nor did its statistical form (TC-DIV 2)", async () => {
    expect(await on("430182", "2016-05-01")).toEqual([]);
    expect(await on("430182000000", "2016-05-01")).toEqual([]);
    expect(names(await on("430182", "2017-04-09"))).toEqual(["宁乡市"]);
    expect(await on("430182", "2017-04-08")).toEqual([]);
    expect(await on("430124", "2017-04-09")).toEqual([]);
  });

  test("430204 was 南区 in 1990 and is 石峰区 in 2000 (TC-DIV 3)", async () => {
    const [before, after] = [await on("430204", "1990-01-01"), await on("430204", "2000-01-01")];
    expect(names([...before, ...after])).toEqual(["南区", "石峰区"]);
    expect(before[0]?.unit.unitId).not.toBe(after[0]?.unit.unitId);
  });

  test("430202 without a day is 东区 or 荷塘区 (TC-DIV 4)", async () => {
    expect(names(await ever("430202"))).toEqual(["东区", "荷塘区"]);
    expect(await ever("999999")).toEqual([]);
  });

  test("the prefix of an identity number leads to today's unit (TC-DIV 7)", async () => {
    const today = async (prefix: string) => {
      const found = await ever(prefix);
      return Promise.all(found.map((c) => place.ask(async (tx) => names(await current(tx, c.unit.unitId)))));
    };
    expect(await today("439001")).toEqual([["醴陵市"]]);
    expect(await today("430124")).toEqual([["宁乡市"]]);
    expect(await today("430202")).toEqual([expect.arrayContaining(["荷塘区", "石峰区"]), ["荷塘区"]]);
    expect((await ever("439001"))[0]).toMatchObject({ system: "LEGACY", codeFrom: "1986-01-01", codeTo: "1990-01-01" });
    expect((await ever("430281"))[0]?.unit.unitId).toBe((await ever("439001"))[0]?.unit.unitId);
  });

  test("a code without recorded history answers earlier days as listed in 2023", async () => {
    expect((await on("430102", "2016-05-01")).map((c) => c.listed2023)).toEqual([true]);
    expect((await on("430102", "2024-01-01")).map((c) => c.listed2023)).toEqual([false]);
    expect((await on("430103015", "2016-05-01")).map((c) => c.listed2023)).toEqual([true]);
    expect(await on("430103015", "2014-12-31")).toEqual([]);
  });

  test("zones have a statistical code and none of the national standards", async () => {
    expect(await ever("430971")).toEqual([]);
    expect(names(await ever("430971000000"))).toEqual(["益阳市大通湖管理区"]);
  });
});

describe("territory", () => {
  test("of 南区 went whole into 芦淞区 and nowhere else (TC-DIV 3)", async () => {
    const [south] = await on("430204", "1990-01-01");
    const became = await place.ask((tx) =>
      successors(tx, south?.unit.unitId ?? 0, { from: "1990-01-01", to: "2000-01-01" }),
    );
    expect(became.map((r) => [r.unit.name, r.relation, r.through])).toEqual([["芦淞区", "ALL_OF", [199701]]]);
  });

  test("of the county-level 怀化市 was split between 鹤城区 and 中方县 (TC-DIV 5)", async () => {
    const became = await place.ask((tx) =>
      successors(tx, closedUnitId("433001 怀化市"), { from: "1996-01-01", to: "1998-01-01" }),
    );
    expect(Object.fromEntries(became.map((r) => [r.unit.name, r.relation]))).toEqual({
      鹤城区: "PART_OF",
      中方县: "PART_OF",
    });
  });

  test("of today's 洪江市 came from the old 洪江市 and 黔阳县 (TC-DIV 6)", async () => {
    const came = await place.ask((tx) =>
      predecessors(tx, listedUnitId("431281"), { from: "1998-01-01", to: "1996-01-01" }),
    );
    expect(new Set(came.map((r) => r.unit.unitId))).toEqual(
      new Set([closedUnitId("433002 洪江市"), closedUnitId("黔阳县")]),
    );
    expect(came.every((r) => r.relation === "ALL_OF")).toBe(true);
  });

  test("of 长沙县 lost three townships in 2015 while the county stayed", async () => {
    const became = await place.ask((tx) =>
      successors(tx, listedUnitId("430121"), { from: "2014-12-31", to: "2016-12-31" }),
    );
    expect(Object.fromEntries(became.map((r) => [r.unit.name, r.relation]))).toEqual({
      长沙县: "SAME",
      雨花区: "PART_OF",
      天心区: "PART_OF",
    });
    const heart = became.find((r) => r.unit.name === "天心区");
    expect(heart?.movedUnitIds).toEqual([listedUnitId("430103015"), listedUnitId("430103016")]);
  });

  test("暮云街道 lies in 天心区 at the end of 2016 and in 长沙县 at the end of 2014 (TC-DIV 8)", async () => {
    const townships = async (county: string, asOf: string) =>
      names(await place.ask((tx) => descendants(tx, listedUnitId(county), { level: LEVEL.township, asOf })));
    expect(await townships("430103", "2014-12-31")).not.toContain("暮云街道");
    expect(await townships("430121", "2014-12-31")).toContain("暮云街道");
    expect(await townships("430103", "2016-12-31")).toContain("暮云街道");
    expect(await townships("430121", "2016-12-31")).not.toContain("暮云街道");
  });
});

describe("every level", () => {
  test.each([
    [LEVEL.prefecture, 14, 14],
    [LEVEL.county, 134, 122],
    [LEVEL.township, 2008, 1947],
  ])("%i has %i rows of which %i are statutory", async (level, rows, statutory) => {
    const province = listedUnitId("43");
    expect(await place.ask((tx) => descendants(tx, province, { level }))).toHaveLength(rows);
    expect(await place.ask((tx) => descendants(tx, province, { level, statutoryOnly: true }))).toHaveLength(statutory);
  });

  test("of 1990 has the old districts of 株洲 and not the new", async () => {
    const counties = names(
      await place.ask((tx) => descendants(tx, listedUnitId("4302"), { level: LEVEL.county, asOf: "1990-06-01" })),
    );
    expect(counties).toEqual(expect.arrayContaining(["东区", "北区", "南区", "郊区", "株洲县", "酃县", "醴陵市"]));
    expect(counties).not.toContain("石峰区");
  });

  test("a unit has at most one version a day, and none of the codes means two units on one day", async () => {
    const { rows } = await place.ask((tx) =>
      sql<{ double: number }>`select count(*)::int as double from places.unit_version a join places.unit_version b
        on a.unit_id = b.unit_id and a.valid && b.valid and a.valid <> b.valid`.execute(tx),
    );
    expect(rows).toEqual([{ double: 0 }]);
    const again = asOwner(place.db, (tx) =>
      sql`insert into places.unit_version (unit_id, name, full_name, pinyin, initials, type, valid)
        values (${listedUnitId("430182")}, '宁乡', '宁乡', 'nx', 'nx', '县', daterange('2016-01-01', '2016-02-01'))`.execute(
        tx,
      ),
    );
    await expect(again).rejects.toThrow("exclusion constraint");
  });
});

describe("a path", () => {
  const printed = (code: string, asOf?: string) =>
    place.ask((tx) => pathNames(tx, listedUnitId(code), asOf === undefined ? {} : { asOf }));

  test("is printed with the names of the day", async () => {
    expect(await printed("430182001")).toBe("湖南省长沙市宁乡市玉潭街道");
    expect(await printed("430182001", "2016-05-01")).toBe("湖南省长沙市宁乡县玉潭街道");
    expect(await printed("430182", "1982-05-01")).toBe("湖南省益阳地区宁乡县");
    expect(await printed("430204", "1990-05-01")).toBe("");
  });

  test("says which of its units are only known as listed in 2023", async () => {
    const way = await place.ask((tx) => path(tx, listedUnitId("430182001"), { asOf: "2016-05-01" }));
    expect(way.map((f) => [f.unit.name, f.listed2023])).toEqual([
      ["湖南省", true],
      ["长沙市", true],
      ["宁乡县", false],
      ["玉潭街道", true],
    ]);
    expect(way[2]?.unit).toMatchObject({ from: "1983-01-01", to: "2017-04-09", directlyUnderProvince: false });
  });
});
