/** 审核确认 · A named official decides on the proposal, gives the reasons and signs. */
import type { ActionField } from "#wire";
import { decideCase } from "../decision/decide-case.ts";
import { type Action, atStep, lawOf } from "./action.ts";

const visit: ActionField = {
  key: "visit",
  label: "决定机关入户复核情况",
  kind: "text",
  required: true,
  help: "该件已作近亲属备案，决定前必须入户复核",
};

export const decide: Action = {
  key: "decide",
  label: "作出决定",
  verb: "decide",
  permissions: ["case.decide"],
  primary: true,
  signs: true,
  fits: atStep("decide"),
  law: lawOf("decide"),
  input: ({ state, service: { decides } }) => [
    {
      key: "outcome",
      label: "决定",
      kind: "choice",
      required: true,
      options: [
        { value: "granted", label: decides.outcomes.granted },
        { value: "refused", label: decides.outcomes.refused },
      ],
    },
    { key: "opinion", label: "审核意见", kind: "text", required: true },
    ...(state.nearRelative ? [visit] : []),
    {
      key: "ground",
      label: "与系统建议不一致的理由",
      kind: "text",
      required: false,
      help: "决定与建议不一致时必须写明事实和依据",
    },
  ],
  decides: decideCase,
};
