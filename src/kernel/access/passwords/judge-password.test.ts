/** Which passwords are sound under the rules an installation may choose. */
import { expect, test } from "vitest";
import { commonPasswordsKnown, isCommon } from "./first-guesses.ts";
import { judgePassword } from "./judge-password.ts";

const usual = { shortest: 12, classes: 1, refuseCommon: true };
const strict = { shortest: 8, classes: 3, refuseCommon: true };
const codes = (password: string, rules = usual): string[] =>
  judgePassword(password, { rules, login: "zhangsan" }).map(({ code }) => code);

test("a phrase of a few words is sound, in Chinese with half as many characters", () => {
  expect(codes("correct horse battery")).toEqual([]);
  expect(codes("四个随便的词")).toEqual([]);
  expect(codes("四个词语吧")).toEqual(["too-short"]);
  expect(codes("elevenchars")).toEqual(["too-short"]);
});

test("the strict rules ask for three kinds of characters", () => {
  expect(codes("Kq7mvtbz", strict)).toEqual([]);
  expect(codes("kq7mvtbz", strict)).toEqual(["too-plain"]);
});

test("what everybody tries first is refused, also in disguise, with a year or with marks behind it", () => {
  expect(commonPasswordsKnown).toBeGreaterThan(400);
  for (const password of [
    "123456789012",
    "P@ssw0rd",
    "Password2026",
    "minzheng!!!",
    "HUNAN2025",
    "a1b1a1b1a1b1".replaceAll("b", "a"),
  ])
    expect(isCommon(password), password).toBe(true);
  expect(isCommon("correct horse battery")).toBe(false);
});

test("a password that holds the login says so, with every other fault at once", () => {
  expect(codes("ZhangSan-2026")).toEqual(["holds-login"]);
  expect(codes("zhangsan")).toEqual(["too-short", "holds-login"]);
});
