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
    ...(changes.recovery
      ? [
          {
            key: "recoverFrom",
            label: "自何月起不符合，应追回",
            kind: "date" as const,
            required: false,
            help: "填写该月任意一天；骗取救助的必填。系统按各月当时的标准逐月核算应追回的金额",
          },
        ]
      : []),
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
  check: ({ service, today }, { outcome, stop, months, recoverFrom }) => [
    ...(stop === "fraud" && service.changes?.recovery && recoverFrom === undefined
      ? [{ at: "recoverFrom", code: "empty", says: "骗取救助的，请填写“自何月起不符合，应追回”" }]
      : []),
    ...(recoverFrom !== undefined && recoverFrom > today
      ? [{ at: "recoverFrom", code: "in-the-future", says: "应追回的月份不能晚于本月" }]
      : []),
    ...(recoverFrom !== undefined && outcome !== "stopped" && outcome !== "adjusted"
      ? [{ at: "recoverFrom", code: "not-with-this", says: "只有停发或者调整金额时才核算追回" }]
      : []),
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
