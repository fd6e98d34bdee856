/** The form of an act starts from what is known and knows when it is complete. */
import { expect, test } from "vitest";
import type { ActionWire } from "#wire";
import { isComplete, withFact } from "./action-values.ts";

const returning: ActionWire = {
  key: "return",
  label: "退回补正",
  primary: false,
  signs: false,
  law: [],
  input: [
    { key: "note", label: "需要补正的内容", kind: "text", required: true },
    { key: "by", label: "补正期限", kind: "date", required: false },
  ],
};

test("a required text of blanks is not complete", () => {
  expect(isComplete(returning, { note: "  ", by: null })).toBe(false);
  expect(isComplete(returning, { note: "缺收入证明", by: null })).toBe(true);
});

test("a fact of one member leaves the others and the household alone", () => {
  const before = {
    household: { assets: "within" },
    members: [
      { personId: 1, facts: { ableToWork: null } },
      { personId: 2, facts: { ableToWork: true } },
    ],
  };
  const after = withFact(before, { personId: 1, key: "ableToWork", value: false });
  expect(after.members).toEqual([
    { personId: 1, facts: { ableToWork: false } },
    { personId: 2, facts: { ableToWork: true } },
  ]);
  expect(after.household).toEqual({ assets: "within" });
});
