/** What people type into one box. */
import { expect, test } from "vitest";
import { ProblemError } from "#kernel/problems";
import { readQuery } from "./read-query.ts";

const readings = (q: string): string[] =>
  readQuery(q).map((reading) =>
    reading.by === "name-in-place" ? `${reading.place}/${reading.value}` : `${reading.by} ${reading.value}`,
  );
const fault = (q: string): string | undefined => {
  try {
    readQuery(q);
    return undefined;
  } catch (error) {
    return error instanceof ProblemError ? error.problem.issues?.[0]?.code : undefined;
  }
};

test.each([
  ["11010519491231002x", ["id-number 11010519491231002X"]],
  ["110105491231002", ["id-number 11010519491231002X"]],
  ["138 1234 5678", ["phone 13812345678"]],
  ["王", ["name-begins 王", "place 王"]],
  ["张 明", ["name-begins 张明", "name-holds 张明", "张/明", "明/张", "place 张明"]],
  ["阿卜杜拉•买", ["name-begins 阿卜杜拉·买", "name-holds 阿卜杜拉·买", "place 阿卜杜拉·买"]],
  ["Wang Xiao", ["pinyin wangxiao", "initials wangxiao"]],
  ["lü", ["pinyin lv", "initials lv"]],
])("%s", (q, expected) => {
  expect(readings(q)).toEqual(expected);
});

test.each([
  ["  ", "empty"],
  ["110105194912310021", "check-character"],
  ["1101051949123", "wrong-length"],
  ["？！", "not-understood"],
  ["王".repeat(61), "too-long"],
])("%s is refused as %s", (q, code) => {
  expect(fault(q)).toBe(code);
});
