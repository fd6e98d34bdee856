/** 复核 · Looks at a running support again: without a change it goes on, with one it is decided anew. */
import { type Action, lawOf } from "../actions/action.ts";
import { reviewOpensOn } from "./fold-support.ts";
import { atLookingOffice, checkInvestigators, foundEntries, lawOfReview, lookingFields, runs } from "./looking.ts";

export const review: Action = {
  key: "review",
  label: "登记复核结果",
  verb: null,
  fills: "review",
  permissions: ["case.investigate"],
  primary: true,
  signs: false,
  fits: (situation) => {
    const { support } = situation.state;
    return runs(situation) && support?.review != null && support.status !== "leaving" && support.matter === null;
  },
  office: atLookingOffice,
  notYet: ({ state: { support }, today }) => {
    const dueOn = support?.review?.dueOn;
    if (dueOn === undefined || today >= reviewOpensOn(dueOn)) return null;
    return `下次复核应在 ${dueOn} 前完成，自 ${reviewOpensOn(dueOn)} 起可以办理；其间情况有变化的，请登记变化报告`;
  },
  law: (situation) => [...lawOf("investigate")(situation), ...lawOfReview(situation)],
  input: (situation) => [
    {
      key: "changed",
      label: "复核结果",
      kind: "choice",
      required: true,
      options: [
        { value: "no", label: "情况没有明显变化，继续按原金额给予" },
        ...(situation.service.changes ? [{ value: "yes", label: "情况有变化，报决定机关重新决定" }] : []),
      ],
    },
    ...lookingFields(situation, "复核情况"),
  ],
  check: checkInvestigators,
  entries: (situation, given) => [
    ...foundEntries(situation, given),
    {
      kind: "reviewed",
      body: {
        changed: given.text["changed"] === "yes",
        investigators: given.text["investigators"] ?? "",
        note: given.text["note"] ?? "",
      },
    },
  ],
};
