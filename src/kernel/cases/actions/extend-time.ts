/** 延长办理期限 · A leader of the deciding office grants more time to a case that the law calls special or complex. */
import { citationsOf } from "#policy";
import type { Action, Situation } from "./action.ts";
import { stepOf } from "../state/clocks.ts";

const mayStillExtend = ({ service, state, today }: Situation): boolean =>
  service.within?.extended !== undefined &&
  state.state === "open" &&
  state.acceptedOn !== null &&
  state.extension === null &&
  // What is late already is late: an extension does not make it good.
  (state.totalDueOn === null || today <= state.totalDueOn);

export const extendTime: Action = {
  key: "extend-time",
  label: "批准延长办理期限",
  verb: null,
  permissions: ["case.decide"],
  primary: false,
  signs: false,
  whilePaused: true,
  fits: mayStillExtend,
  office: ({ service }) => stepOf(service, "decide").office.kind,
  law: ({ service }) => citationsOf(service.within?.extended?.cite ?? []),
  input: ({ service }) => [
    {
      key: "reason",
      label: "特殊复杂情形",
      kind: "choice",
      required: true,
      options: Object.entries(service.within?.extended?.reasons ?? {}).map(([value, label]) => ({ value, label })),
    },
    { key: "note", label: "具体情况", kind: "text", required: true, help: "批准人即登录人，姓名和时间记入办理经过" },
  ],
  entries: (_, { text }) => [{ kind: "extended", body: { reason: text["reason"] ?? "", note: text["note"] ?? "" } }],
};
