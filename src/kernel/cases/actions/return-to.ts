/** 退回 · Sends an open case back to an earlier step, with the reason. */
import type { Permission } from "#kernel/access";
import type { Verb } from "#policy";
import type { Action, Situation } from "./action.ts";
import { isVerb, permissionsOfStep } from "./step-permissions.ts";
import { stepLabel } from "../state/clocks.ts";

const earlierSteps = ({ service, state }: Situation): Verb[] => {
  const verbs = service.steps.map((step) => step.verb);
  return state.step === null ? [] : verbs.slice(0, verbs.indexOf(state.step));
};

/** Whoever may do a step may send it back. */
const anyStep: readonly Permission[] = [...new Set(Object.values(permissionsOfStep).flat())];

export const returnTo: Action = {
  key: "return",
  label: "退回",
  verb: null,
  permissions: anyStep,
  primary: false,
  signs: false,
  fits: (situation) => situation.state.state === "open" && earlierSteps(situation).length > 0,
  office: ({ state }) => state.turn,
  law: () => [],
  input: (situation) => [
    {
      key: "to",
      label: "退回到",
      kind: "choice",
      required: true,
      options: earlierSteps(situation).map((verb) => ({ value: verb, label: stepLabel(situation.service, verb) })),
    },
    { key: "reason", label: "退回原因", kind: "text", required: true },
  ],
  entries: (_, { text }) => {
    const to = text["to"] ?? "";
    if (!isVerb(to)) throw new Error(`“${to}” is not a step`);
    return [{ kind: "returned", body: { to, reason: text["reason"] ?? "" } }];
  },
};
