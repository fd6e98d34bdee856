/** 补充材料 · Stops the clocks of an accepted case while the applicant supplies something, and lets them run again. */
import { addWorkdays } from "#kernel/calendar";
import type { Permission } from "#kernel/access";
import { citationsOf } from "#policy";
import { type Action, noteField, type Situation } from "./action.ts";
import { permissionsOfStep } from "./step-permissions.ts";

const isPaused = ({ state }: Situation): boolean => state.pauses.at(-1)?.to === null;
const isUnderWay = ({ service, state }: Situation): boolean =>
  service.within?.supplement !== undefined && state.state === "open" && state.step !== null && state.step !== "accept";

const anyStep: readonly Permission[] = [...new Set(Object.values(permissionsOfStep).flat())];

const common = {
  verb: null,
  permissions: anyStep,
  primary: false,
  signs: false,
  office: ({ state }: Situation) => state.turn,
  law: ({ service }: Situation) => citationsOf(service.within?.supplement?.cite ?? []),
} as const;

export const askSupplement: Action = {
  ...common,
  key: "ask-supplement",
  label: "要求补充材料（中止计时）",
  fits: (situation) => isUnderWay(situation) && !isPaused(situation) && situation.state.step !== "publicNotice",
  input: ({ service }) => [
    {
      key: "list",
      label: "需要补充的内容和原因",
      kind: "text",
      required: true,
      help: `申请人须在 ${service.within?.supplement?.within.length ?? 0} 个工作日内补充，其间中止计时；能通过部门共享查询的不得要求提供`,
    },
  ],
  entries: ({ service, calendar, today }, { text }) => {
    const count = service.within?.supplement?.within.length ?? 0;
    const until = addWorkdays(calendar, { after: today, count }).day;
    return [{ kind: "clockStopped", body: { list: text["list"] ?? "", until } }];
  },
};

export const receiveSupplement: Action = {
  ...common,
  key: "receive-supplement",
  label: "登记材料已补充（恢复计时）",
  primary: true,
  whilePaused: true,
  fits: (situation) => isUnderWay(situation) && isPaused(situation),
  input: () => [noteField],
  entries: (_, { text }) => [{ kind: "clockResumed", body: { note: text["note"] ?? null } }],
};
