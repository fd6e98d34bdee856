/** Names as people type them into a search box. */
import { expect, test } from "vitest";
import { gramsOf, nameKeys } from "./name-index.ts";

test.each([
  ["单雄信", "shanxiongxin", "sxx"],
  ["曾国藩", "zengguofan", "zgf"],
  ["欧阳修", "ouyangxiu", "oyx"],
  ["仇英", "qiuying", "qy"],
  ["吕布", "lvbu", "lb"],
  ["阿卜杜拉·买买提", "abudulamaimaiti", "abdlmmt"],
  ["NGUYEN THI HOA", "nguyenthihoa", "nth"],
  ["José Núñez", "josenunez", "jn"],
])("%s is found under %s and %s", (name, pinyin, initials) => {
  expect(nameKeys(name)).toEqual({ pinyin, initials });
});

test("a character without a known reading does not hide the others", () => {
  expect(nameKeys("𠮷野花").pinyin).toContain("yehua");
});

test("windows are distinct and count rare characters as one", () => {
  expect(gramsOf("欧阳修")).toEqual(["欧阳", "阳修"]);
  expect(gramsOf("𠮷野花")).toEqual(["𠮷野", "野花"]);
  expect(gramsOf("买买买")).toEqual(["买买"]);
  expect(gramsOf("张")).toEqual([]);
});
