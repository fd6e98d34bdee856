/** An issue finds its field whichever body it came from. */
import { expect, test } from "vitest";
import { fieldId, issueAt, issuePath } from "./issue-path.ts";

test("the same member field is found from three different bodies", () => {
  expect(issuePath("household.members[1].income")).toBe("members[1].income");
  expect(issuePath("facts.members[1].facts.income")).toBe("members[1].income");
  expect(issuePath("input.facts.household.assets")).toBe("household.assets");
});

test("two issues at one field are both said", () => {
  const issues = [
    { at: "input.note", code: "too-short", says: "太短" },
    { at: "note", code: "no-reason", says: "没有写理由" },
  ];
  expect(issueAt(issues, "note")).toBe("太短；没有写理由");
  expect(issueAt(issues, "other")).toBeUndefined();
});

test("ids hold no brackets or dots, which selectors would misread", () => {
  expect(fieldId("members[1].income")).toBe("field-members-1-income");
});
