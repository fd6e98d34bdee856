/** 公布 · Publishes the decision where the household lives: name, number of members, amount, nothing else. */
import { type Action, atStep, lawOf, noteField } from "./action.ts";

export const publish: Action = {
  key: "publish",
  label: "公布决定",
  verb: "publication",
  permissions: ["case.intake", "case.review", "case.decide"],
  primary: true,
  signs: false,
  fits: atStep("publication"),
  law: lawOf("publication"),
  input: () => [
    {
      key: "place",
      label: "公布地点",
      kind: "text",
      required: true,
      help: "只公布申请人姓名、家庭人数和金额，不得公布身份证号、疾病、残疾等信息",
    },
    noteField,
  ],
  entries: (_, { text }) => [{ kind: "published", body: { place: text["place"] ?? "", note: text["note"] ?? null } }],
};
