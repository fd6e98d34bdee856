/** Yes and no are read, and nothing that only looks like a word of a program. */
import { expect, it } from "vitest";
import { truthKind } from "./truth.ts";

it.each([
  [" 是 ", true],
  ["false", false],
])("reads %s", (given, value) => {
  expect(truthKind.parse(given)).toEqual({ ok: true, value });
});

it.each(["toString", "constructor", "__proto__", "", 1])("refuses %s", (given) => {
  expect(truthKind.parse(given)).toMatchObject({ ok: false, code: "not-a-truth" });
});
