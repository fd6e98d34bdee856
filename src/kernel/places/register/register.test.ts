/** The founding register: counts, kinds, ids, numbers and the shape of the recorded history. */
import { describe, expect, test } from "vitest";
import { LEVEL } from "./classify.ts";
import { joinNames } from "./join-names.ts";
import { changes, edges, endedUnits, histories } from "./lineage.ts";
import { listedProvince, preOrder } from "./listed-units.ts";
import { nestedNumbers } from "./nested-numbers.ts";
import { spell } from "./spell.ts";
import { unfoldLineage } from "./unfold-lineage.ts";
import { closedUnitId, listedUnitId } from "./unit-id.ts";

const province = listedProvince();
const listed = preOrder(province);
const at = (level: number) => listed.filter((unit) => unit.level === level);
const statutory = (level: number) => at(level).filter((unit) => unit.statutory).length;

describe("the list of 2023", () => {
  test("has 14 prefectures, 134 county rows, 2,008 township rows and 29,534 villages", () => {
    const levels = [LEVEL.province, LEVEL.prefecture, LEVEL.county, LEVEL.township, LEVEL.village];
    expect(levels.map((level) => at(level).length)).toEqual([1, 14, 134, 2008, 29_534]);
  });

  test("has 122 statutory counties and 1,947 statutory townships: 425 街道, 1,134 镇, 388 乡", () => {
    expect(statutory(LEVEL.county)).toBe(122);
    expect(statutory(LEVEL.township)).toBe(1947);
    const ofType = (...types: string[]) => at(LEVEL.township).filter((unit) => types.includes(unit.type)).length;
    expect([ofType("街道"), ofType("镇"), ofType("乡", "民族乡")]).toEqual([425, 1134, 388]);
  });

  test("tells the twelve zones of county level by name", () => {
    const zones = at(LEVEL.county).filter((unit) => !unit.statutory);
    expect(zones.map((unit) => unit.code.slice(0, 6))).toEqual(
      "430371 430372 430373 430473 430476 430671 430771 430971 430972 431171 431173 431271".split(" "),
    );
  });

  test("does not take 430972006 for a 街道 although its digits say so (TC-DIV 13)", () => {
    const park = listed.find((unit) => unit.code.startsWith("430972006"));
    expect(park).toMatchObject({ name: "东部产业园地区", kind: "development-zone", statutory: false });
    expect(park?.type).not.toBe("街道");
  });

  test("gives 1,050 covered townships 53.93% of the statutory and 52.29% of all rows (TC-DIV 14)", () => {
    const percent = (of: number): string => (Math.round((1050 * 10_000) / of) / 100).toFixed(2);
    expect([percent(statutory(LEVEL.township)), percent(at(LEVEL.township).length)]).toEqual(["53.93", "52.29"]);
  });

  test("keeps names that two townships share, as legacy (TC-DIV 12)", () => {
    const codes = (name: string) =>
      at(LEVEL.township)
        .filter((unit) => unit.name === name)
        .map((unit) => unit.code.slice(0, 9));
    expect(codes("南洲镇")).toEqual(["430212110", "430921125"]);
    expect(codes("北山镇")).toEqual(["430121114", "430524114"]);
    expect(codes("三塘镇")).toEqual(["430422111", "430624110"]);
    for (const name of ["中和镇", "土桥镇", "五里牌镇"]) expect(codes(name), name).toHaveLength(2);
  });
});

test("an id is permanent: these are in databases already", () => {
  expect(listedUnitId("43")).toBe(1_486_080_258);
  expect(listedUnitId("430182")).toBe(listed.find((unit) => unit.name === "宁乡市")?.unitId);
  const ids = [...listed.map((unit) => unit.unitId), ...endedUnits.map((ended) => closedUnitId(ended.unit))];
  expect(new Set(ids).size).toBe(ids.length);
});

test("a child's numbers lie inside its parent's, and siblings do not meet", () => {
  const numbers = new Map(nestedNumbers(province).map((number) => [number.unitId, number]));
  expect(numbers.size).toBe(listed.length);
  for (const unit of listed) {
    const self = numbers.get(unit.unitId);
    if (self === undefined) throw new Error(`${unit.name} has no number`);
    let free = self.divNo + 1;
    for (const child of unit.children) {
      const inner = numbers.get(child.unitId);
      expect(inner && inner.divNo >= free && inner.divHi <= self.divHi, child.name).toBe(true);
      free = inner?.divHi ?? free;
    }
    if (unit.level < LEVEL.village && unit.level > LEVEL.province)
      expect(self.divHi - free).toBeGreaterThanOrEqual(256);
    const county = unit.level < LEVEL.county ? null : ancestorAt(unit, LEVEL.county);
    expect(self.countyId).toBe(county);
  }
});

const ancestorAt = (unit: (typeof listed)[number], level: number): number | null =>
  unit.level === level ? unit.unitId : unit.parent === null ? null : ancestorAt(unit.parent, level);

describe("the recorded history", () => {
  const ids = new Set(changes.map((change) => change.id));
  const known = new Set([...listed.map((u) => u.unitId), ...endedUnits.map((e) => closedUnitId(e.unit))]);

  test("numbers its changes once, in the order of effect", () => {
    expect(ids.size).toBe(changes.length);
    const years = changes.map((change) => [change.id, Number(String(change.on).slice(0, 4))] as const);
    for (const [id, year] of years) expect(Math.floor(id / 100)).toBe(year);
    expect(years.map(([id]) => id)).toEqual(years.map(([id]) => id).sort((a, b) => a - b));
  });

  test("names only units and changes that exist, and uses every change", () => {
    const { versions, edges: rows } = unfoldLineage(listed);
    for (const v of versions)
      expect(known.has(v.unitId) && (v.parentId === null || known.has(v.parentId)), v.name).toBe(true);
    for (const e of rows)
      expect(
        [e.from, e.to, ...e.moved].every((id) => known.has(id)),
        String(e.changeId),
      ).toBe(true);
    const used = [...edges.map((e) => e.change), ...histories.flatMap((h) => h.earlier.map((v) => v.until))];
    expect(new Set(used)).toEqual(ids);
  });

  test("leaves no gap and no overlap between the versions of a unit", () => {
    for (const versions of Map.groupBy(unfoldLineage(listed).versions, (v) => v.unitId).values()) {
      versions.forEach((version, place) => {
        if (place > 0) expect(version.from, version.name).toBe(versions[place - 1]?.to);
        if (version.from !== null && version.to !== null) expect(version.from < version.to, version.name).toBe(true);
      });
    }
  });
});

test.each([
  ["宁乡市", "ningxiangshi", "nxs"],
  ["耒阳市", "leiyangshi", "lys"],
  ["长沙市", "changshashi", "css"],
  ["塘基上（青山里）村", "tangjishangqingshanlicun", "tjsqslc"],
])("%s is typed %s or %s", (name, pinyin, initials) => {
  expect(spell(name)).toEqual({ pinyin, initials });
});

test("names that repeat their ancestors are not doubled", () => {
  expect(joinNames(["湖南省", "益阳市", "益阳市大通湖管理区", "河坝镇"])).toBe("湖南省益阳市大通湖管理区河坝镇");
  expect(joinNames(["湖南省", "湘潭市", "韶山市", "清溪镇", "韶山市清溪镇花园村"])).toBe(
    "湖南省湘潭市韶山市清溪镇花园村",
  );
  expect(joinNames(["湖南省", "长沙市", "长沙县"])).toBe("湖南省长沙市长沙县");
});
