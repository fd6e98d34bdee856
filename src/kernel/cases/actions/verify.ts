/** 经济状况核对 · Holds what was declared against the records of departments. */
import { type Action, atStep, lawOf, noteField } from "./action.ts";
import { factsField } from "./fields-of-step.ts";

export const verify: Action = {
  key: "verify",
  label: "登记核对结果",
  verb: "verify",
  permissions: ["case.verify"],
  primary: true,
  signs: false,
  fits: atStep("verify"),
  law: lawOf("verify"),
  input: ({ service }) => [factsField(service, { verb: "verify", label: "核对结果", required: false }), noteField],
  entries: (_, { text, facts }) => {
    const note = text["note"] ?? null;
    const found = facts ?? { household: {}, members: [] };
    return [
      { kind: "factsFound", body: { origin: "verified", ...found, investigators: null, note } },
      { kind: "stepDone", body: { verb: "verify", note } },
    ];
  },
};
