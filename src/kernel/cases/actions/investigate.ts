/** 入户调查 · Two or more officials establish what only a visit can show. */
import { type Action, atStep, lawOf } from "./action.ts";
import type { InputIssue } from "#wire";
import { factsField } from "./fields-of-step.ts";

/** DB57 article 16: nobody visits alone. */
export const twoInvestigators = (names: string | undefined, label: string): readonly InputIssue[] => {
  const each = names?.split(/[、，,;；\s]+/).filter((name) => name !== "") ?? null;
  return each && new Set(each).size < 2
    ? [{ at: "investigators", code: "too-few", says: `${label}不得少于两人，请用顿号隔开两人以上姓名` }]
    : [];
};

export const investigate: Action = {
  key: "investigate",
  label: "登记调查结果",
  verb: "investigate",
  permissions: ["case.investigate"],
  primary: true,
  signs: false,
  fits: atStep("investigate"),
  law: lawOf("investigate"),
  input: ({ service }) => [
    factsField(service, { verb: "investigate", label: "调查认定", required: true }),
    {
      key: "investigators",
      label: "调查人员",
      kind: "text",
      required: true,
      help: "至少两人，姓名之间用顿号隔开",
    },
    { key: "note", label: "调查情况", kind: "text", required: true, help: "写明调查方式、时间和查明的情况" },
  ],
  check: (_, { investigators }) => twoInvestigators(investigators, "调查人员"),
  entries: (_, { text, facts }) => {
    const note = text["note"] ?? null;
    const found = facts ?? { household: {}, members: [] };
    return [
      {
        kind: "factsFound",
        body: { origin: "investigated", ...found, investigators: text["investigators"] ?? null, note },
      },
      { kind: "stepDone", body: { verb: "investigate", note } },
    ];
  },
};
