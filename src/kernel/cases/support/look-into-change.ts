/** 核查变化 · The township looks into what was reported, and hands it to the deciding office. */
import type { Action } from "../actions/action.ts";
import { atLookingOffice, checkInvestigators, foundEntries, lawOfChange, lookingFields } from "./looking.ts";

export const lookIntoChange: Action = {
  key: "look-into-change",
  label: "登记变化核查结果",
  verb: null,
  fills: "review",
  permissions: ["case.investigate"],
  primary: true,
  signs: false,
  fits: ({ state: { support } }) => support?.matter?.looked === false,
  office: atLookingOffice,
  law: lawOfChange,
  input: (situation) => lookingFields(situation, "核查情况"),
  check: checkInvestigators,
  entries: (situation, given) => [
    ...foundEntries(situation, given),
    {
      kind: "changeLooked",
      body: { investigators: given.text["investigators"] ?? "", note: given.text["note"] ?? "" },
    },
  ],
};
