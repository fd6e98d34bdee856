/** 一次性补正告知 · Asks once for all that is missing, and notes when it has come. */
import { addWorkdays } from "#kernel/calendar";
import { type Action, atStep, lawOf, noteField, type Situation } from "./action.ts";
import { stepOf } from "../state/clocks.ts";

const limit = ({ service, calendar, today }: Situation): string | null => {
  const within = stepOf(service, "accept").supplementWithin;
  return within === null ? null : addWorkdays(calendar, { after: today, count: within.length }).day;
};

const common = {
  verb: "accept",
  permissions: ["case.intake"],
  primary: false,
  signs: false,
  law: lawOf("accept"),
} as const;

export const requestCorrection: Action = {
  ...common,
  key: "request-correction",
  label: "一次性告知补正",
  fits: (situation) => atStep("accept")(situation) && situation.state.correction === null,
  input: () => [
    {
      key: "list",
      label: "需要补正的全部内容",
      kind: "text",
      required: true,
      help: "只能告知一次，请一次列全；能通过部门共享查询的材料不得要求提供",
    },
  ],
  entries: (situation, { text }) => [
    { kind: "correctionRequested", body: { list: text["list"] ?? "", until: limit(situation) } },
  ],
};

export const receiveCorrection: Action = {
  ...common,
  key: "receive-correction",
  label: "登记补正材料已收到",
  whilePaused: true,
  fits: (situation) => atStep("accept")(situation) && situation.state.pauses.at(-1)?.to === null,
  input: () => [noteField],
  entries: (_, { text }) => [{ kind: "correctionReceived", body: { note: text["note"] ?? null } }],
};
