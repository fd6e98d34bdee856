/** 受理 · Takes the application in; what was put right after a correction list is taken in with it. */
import { type Action, atStep, lawOf, noteField } from "./action.ts";
import { factsField } from "./fields-of-step.ts";
import type { EntryDraft } from "../state/entries.ts";
import { onlyChanges } from "../state/facts.ts";

export const accept: Action = {
  key: "accept",
  label: "受理",
  verb: "accept",
  permissions: ["case.intake"],
  primary: true,
  signs: false,
  fits: atStep("accept"),
  law: lawOf("accept"),
  input: ({ service }) => [
    factsField(service, { verb: "accept", label: "补正后的申报内容", required: false }),
    {
      key: "nearRelative",
      label: "经办人员、村（居）委会成员近亲属",
      kind: "choice",
      required: false,
      options: [
        { value: "no", label: "否" },
        { value: "yes", label: "是，单独备案" },
      ],
      help: "近亲属申请须单独备案，决定机关应当入户复核",
    },
    noteField,
  ],
  entries: ({ state }, { text, facts }) => {
    const changes = facts && onlyChanges(state, facts);
    const corrected: EntryDraft[] = changes
      ? [{ kind: "factsFound", body: { origin: "corrected", ...changes, investigators: null, note: null } }]
      : [];
    const body = { nearRelative: text["nearRelative"] === "yes", note: text["note"] ?? null };
    return [...corrected, { kind: "accepted", body }];
  },
};
