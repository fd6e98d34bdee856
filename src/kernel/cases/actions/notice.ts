/** 公示 · Posts the proposal, takes objections while it stands, and concludes it on the day after its last. */
import { noticePeriod } from "#kernel/calendar";
import type { InputIssue } from "#wire";
import { type Action, atStep, lawOf, noteField, type Situation } from "./action.ts";
import { stepOf } from "../state/clocks.ts";

const common = {
  verb: "publicNotice",
  permissions: ["case.intake", "case.review"],
  signs: false,
  law: lawOf("publicNotice"),
} as const;

const stands = ({ state }: Situation): boolean => state.notice !== null;

const naturalDays = ({ service }: Situation): number => {
  const { stands: period } = stepOf(service, "publicNotice");
  if (period?.unit !== "day") throw new Error(`${service.id}: a notice stands for natural days`);
  return period.length;
};

const checkPosting = ({ state, today }: Situation, { on }: Readonly<Record<string, string>>): readonly InputIssue[] => {
  const ready = state.marks.find(({ verb }) => verb === "publicNotice")?.readyOn ?? null;
  return [
    ...(on !== undefined && on > today
      ? [{ at: "on", code: "in-the-future", says: "张贴日期不能晚于今天，请填写实际张贴日期" }]
      : []),
    ...(on !== undefined && ready !== null && on < ready
      ? [{ at: "on", code: "too-early", says: `张贴日期不能早于本环节开始日期 ${ready}` }]
      : []),
  ];
};

export const postNotice: Action = {
  ...common,
  key: "post-notice",
  label: "张贴公示",
  primary: true,
  fits: (situation) => atStep("publicNotice")(situation) && !stands(situation),
  input: (situation) => [
    {
      key: "on",
      label: "张贴日期",
      kind: "date",
      required: true,
      help: `公示 ${naturalDays(situation)} 日，张贴当日不计，期满次日起方可使用公示结果`,
    },
    { key: "place", label: "张贴地点", kind: "text", required: true },
  ],
  check: checkPosting,
  entries: (situation, { text }) => {
    const on = text["on"] ?? situation.today;
    return [
      { kind: "noticePosted", body: { on, ...noticePeriod(on, naturalDays(situation)), place: text["place"] ?? "" } },
    ];
  },
};

export const concludeNotice: Action = {
  ...common,
  key: "conclude-notice",
  label: "公示期满，报送决定",
  primary: true,
  fits: (situation) => atStep("publicNotice")(situation) && stands(situation),
  notYet: ({ state, today, known: { objections } }) => {
    if (objections.length > 0) return `网上收到 ${objections.length} 条异议还没有登记，请先登记并查清`;
    return state.notice && today < state.notice.usableFrom
      ? `公示至 ${state.notice.lastDay} 止，自 ${state.notice.usableFrom} 起方可使用公示结果`
      : null;
  },
  input: () => [noteField],
  entries: (_, { text }) => [{ kind: "stepDone", body: { verb: "publicNotice", note: text["note"] ?? null } }],
};

export const raiseObjection: Action = {
  ...common,
  key: "raise-objection",
  label: "登记异议",
  primary: false,
  // After the last day an objection is a complaint of its own and does not reach the notice.
  fits: (situation) =>
    atStep("publicNotice")(situation) &&
    situation.state.notice !== null &&
    situation.today <= situation.state.notice.lastDay,
  input: () => [
    { key: "from", label: "提出人", kind: "text", required: true, help: "匿名的填“匿名”" },
    { key: "content", label: "异议内容", kind: "text", required: true },
  ],
  entries: (_, { text }) => [
    { kind: "objectionRaised", body: { from: text["from"] ?? "", content: text["content"] ?? "" } },
  ],
};

/** What was said over the link of the notice counts like what is said at the desk; all of it is looked into together. */
export const takeObjections: Action = {
  ...common,
  key: "take-objections",
  label: "登记网上异议",
  primary: true,
  fits: ({ state, known }) => state.state === "open" && known.objections.length > 0,
  input: () => [],
  entries: ({ known }) =>
    known.objections.map(({ objectionId, from, content }) => ({
      kind: "objectionRaised",
      body: { from: `${from}（网上）`, content, received: objectionId },
    })),
};
