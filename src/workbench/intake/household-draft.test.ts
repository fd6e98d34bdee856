/** A household goes on file complete, and leaves no numbers in the browser. */
import { expect, test } from "vitest";
import {
  emptyHousehold,
  missingIn,
  newMember,
  toSend,
  withoutNumbers,
  type HouseholdDraft,
} from "./household-draft.ts";

const draft: HouseholdDraft = {
  place: { unitId: 5, name: "青山村", path: "韶山市 青山村" },
  category: "rural",
  address: " 三组 12 号 ",
  members: [{ ...newMember(1, "self"), fullName: " 王秀英 ", idNumber: "43018119580304122x", phone: "13800000000" }],
};

test("every gap is named at its place", () => {
  expect(missingIn(emptyHousehold).map((issue) => issue.at)).toEqual([
    "unitId",
    "category",
    "members[0].fullName",
    "members[0].idNumber",
  ]);
  expect(toSend(emptyHousehold)).toBeNull();
});

test("blanks are trimmed, the check letter is capital, empty options are left out", () => {
  expect(toSend(draft)).toEqual({
    unitId: 5,
    category: "rural",
    address: "三组 12 号",
    members: [{ fullName: "王秀英", idNumber: "43018119580304122X", relation: "self", phone: "13800000000" }],
  });
});

test("what is kept in the browser has neither identity nor phone numbers", () => {
  const kept = JSON.stringify(withoutNumbers(draft));
  expect(kept).not.toContain("43018119580304122");
  expect(kept).not.toContain("13800000000");
  expect(kept).toContain("王秀英");
});
