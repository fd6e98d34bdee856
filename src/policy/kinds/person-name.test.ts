/** Names of Han, of minorities, with rare characters, and of foreigners. */
import { expect, test } from "vitest";
import { maskPersonName, personNameKind } from "./person-name.ts";

const read = (given: unknown): string => {
  const parsed = personNameKind.parse(given);
  return parsed.ok ? parsed.value : parsed.code;
};

test.each([
  ["张明", "张明"],
  [" 张　明 ", "张明"],
  ["阿卜杜拉•买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉 . 买买提", "阿卜杜拉·买买提"],
  ["阿卜杜拉・买买提", "阿卜杜拉·买买提"],
  ["𠮷野花", "𠮷野花"],
  ["李〇〇", "李〇〇"],
  ["NGUYEN  THI HOA", "NGUYEN THI HOA"],
  ["José O'Brien-Núñez", "José O'Brien-Núñez"],
])("reads %s as %s", (given, value) => {
  expect(read(given)).toBe(value);
});

test.each([
  [7, "not-text"],
  [" ", "empty"],
  ["张", "too-short"],
  ["张明1", "wrong-character"],
  ["·张明", "wrong-character"],
  ["张明（小）", "wrong-character"],
  ["张\uE123", "private-character"],
  ["张".repeat(51), "too-long"],
])("refuses %s as %s", (given, code) => {
  expect(read(given)).toBe(code);
});

test("a decomposed letter and its composed form are one name", () => {
  expect(read("Jose\u0301 Luis")).toBe(read("Jos\u00E9 Luis"));
});

test("masks all but the first character", () => {
  expect(maskPersonName("张明明")).toBe("张**");
  expect(maskPersonName("𠮷野")).toBe("𠮷*");
});
