/** 开始 · Notes that a step with a starting clock has begun, before its result is there. */
import { verbLabels, type Verb } from "#policy";
import { type Action, atStep, lawOf } from "./action.ts";
import type { Permission } from "#kernel/access";

const beginning = (verb: Verb, permission: Permission): Action => ({
  key: `begin-${verb}`,
  label: `开始${verbLabels[verb]}`,
  verb,
  permissions: [permission],
  primary: false,
  signs: false,
  fits: (situation) =>
    atStep(verb)(situation) && situation.state.marks.some((mark) => mark.verb === verb && mark.startedOn === null),
  law: lawOf(verb),
  input: () => [],
  entries: () => [{ kind: "stepStarted", body: { verb } }],
});

export const beginInvestigation = beginning("investigate", "case.investigate");
export const beginVerification = beginning("verify", "case.verify");
