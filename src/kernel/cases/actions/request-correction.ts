/** 一次性补正告知 · Asks once for all that is missing. */
import { type Action, atStep, lawOf } from "./action.ts";

export const requestCorrection: Action = {
  key: "request-correction",
  label: "一次性告知补正",
  verb: "accept",
  permissions: ["case.intake"],
  primary: false,
  signs: false,
  fits: (situation) => atStep("accept")(situation) && situation.state.correction === null,
  law: lawOf("accept"),
  input: () => [
    {
      key: "list",
      label: "需要补正的全部内容",
      kind: "text",
      required: true,
      help: "只能告知一次，请一次列全；能通过部门共享查询的材料不得要求提供",
    },
  ],
  entries: (_, { text }) => [{ kind: "correctionRequested", body: { list: text["list"] ?? "" } }],
};
