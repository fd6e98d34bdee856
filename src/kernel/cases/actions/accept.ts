/** 受理 · Takes the application in; what was put right after a correction list is taken in with it. */
import { type Action, atStep, lawOf, noteField } from "./action.ts";
import { factsField } from "./fields-of-step.ts";
import type { EntryDraft } from "../state/entries.ts";
import { onlyChanges } from "../state/facts.ts";
import { checkNearRelative, nearRelativeFields, nearRelativeOf } from "./near-relative.ts";
import { checkWayIn, wayInFields, wayInOf } from "./way-in.ts";

export const accept: Action = {
  key: "accept",
  label: "受理",
  verb: "accept",
  permissions: ["case.intake"],
  primary: true,
  signs: false,
  whilePaused: true,
  fits: atStep("accept"),
  law: lawOf("accept"),
  input: (situation) => [
    factsField(situation.service, { verb: "accept", label: "补正后的申报内容", required: false }),
    ...wayInFields(situation),
    ...nearRelativeFields(situation),
    noteField,
  ],
  check: (situation, text) => [...checkWayIn(situation, text), ...checkNearRelative(situation, text)],
  entries: ({ state, known }, { text, facts }) => {
    const changes = facts && onlyChanges(state, facts);
    const corrected: EntryDraft[] = changes
      ? [{ kind: "factsFound", body: { origin: "corrected", ...changes, investigators: null, note: null } }]
      : [];
    const relative = nearRelativeOf(text);
    // The county itself decides the cases of near relatives, whatever it has handed down (DB57 article 20).
    const delegation = relative ? null : known.delegation;
    const body = {
      nearRelative: relative !== null,
      note: text["note"] ?? null,
      relative,
      delegation,
      ...wayInOf(text),
    };
    return [...corrected, { kind: "accepted", body }];
  },
};
