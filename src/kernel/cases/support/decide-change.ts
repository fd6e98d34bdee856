/** 作出变更决定 · A named official decides what becomes of a running support, gives the reasons and signs. */
import type { ActionField } from "#wire";
import type { Action, Situation } from "../actions/action.ts";
import { decideChange } from "../decision/decide-change.ts";
import { isSupportOutcome, outcomeLabels, type SupportOutcome } from "../decision/effect.ts";
import type { Support } from "./support.ts";
import { lawOfChange } from "./looking.ts";

/** What can be decided as things stand. */
const outcomesFor = ({ status }: Support, { service: { changes } }: Situation): readonly SupportOutcome[] => {
  const leave: readonly SupportOutcome[] = changes?.gradualExit ? ["gradualExit", "stopped"] : ["stopped"];
  if (status === "suspended") return ["resumed", "stopped"];
  if (status === "leaving") return ["adjusted", "stopped"];
  return ["kept", "adjusted", "suspended", ...leave];
};

/** A matter that was looked into; what is suspended or leaving may be decided at any time. */
const mayBeDecided = ({ state: { support }, service }: Situation): boolean =>
  support !== null &&
  service.changes !== undefined &&
  support.status !== "ended" &&
  (support.matter === null ? support.status !== "running" : support.matter.looked);

const fieldsFor = (situation: Situation): readonly ActionField[] => {
  const { support } = situation.state;
  const { changes } = situation.service;
  if (!support || !changes) return [];
  const outcomes = outcomesFor(support, situation);
  const months = Array.from({ length: changes.gradualExit?.upTo ?? 0 }, (_, index) => String(index + 1));
  return [
    {
      key: "outcome",
      label: "决定",
      kind: "choice",
      required: true,
      options: outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
    },
    {
      key: "stop",
      label: "停发原因",
      kind: "choice",
      required: false,
      options: Object.entries(changes.stops).map(([value, label]) => ({ value, label })),
      help: "停发的必填",
    },
    ...(outcomes.includes("gradualExit")
      ? [
          {
            key: "months",
            label: "渐退期月数",
            kind: "choice" as const,
            required: false,
            options: months.map((value) => ({ value, label: `${value} 个月` })),
            help: "给予渐退期的必填；只适用于就业增收后不再符合条件的",
          },
        ]
      : []),
    { key: "opinion", label: "决定理由", kind: "text", required: true },
    {
      key: "ground",
      label: "与系统建议不一致的理由",
      kind: "text",
      required: false,
      help: "决定与建议不一致，或者暂停发放的，必须写明事实和依据",
    },
  ];
};

export const decideChangeAction: Action = {
  key: "decide-change",
  label: "作出变更决定",
  verb: null,
  permissions: ["case.decide"],
  primary: true,
  signs: true,
  fits: mayBeDecided,
  office: ({ service }) => service.decides.office.kind,
  law: lawOfChange,
  input: fieldsFor,
  check: (_, { outcome, stop, months }) => [
    ...(outcome === "stopped" && stop === undefined
      ? [{ at: "stop", code: "empty", says: "停发的，请选择“停发原因”" }]
      : []),
    ...(outcome === "gradualExit" && months === undefined
      ? [{ at: "months", code: "empty", says: "给予渐退期的，请选择“渐退期月数”" }]
      : []),
    ...(outcome !== undefined && !isSupportOutcome(outcome)
      ? [{ at: "outcome", code: "not-an-option", says: "请选择一种决定" }]
      : []),
  ],
  decides: decideChange,
};
