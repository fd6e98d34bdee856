/** 登记投诉、复议和诉讼 · What arrives about a decision of this office is entered, answered in time, and its outcome carried out. */
import { citationsOf } from "#policy";
import { administrativeLitigation, administrativeReview } from "#law/remedies";
import type { ActionField, InputIssue } from "#wire";
import type { Action, Given, Situation } from "../actions/action.ts";
import { type Appeal, appealLabels, isOpen, outcomesOfKind, type AppealKind, type AppealOutcome } from "./appeal.ts";

const isKind = (text: string | undefined): text is AppealKind =>
  text !== undefined && Object.hasOwn(appealLabels, text);

const openAppeals = ({ state }: Situation): readonly Appeal[] => state.appeals.filter(isOpen);

const appealWords = ({ nth, kind, from, filedOn }: Appeal): string =>
  `第 ${nth} 件：${from}${appealLabels[kind]}（${filedOn}）`;

const which = (appeals: readonly Appeal[]): ActionField => ({
  key: "appeal",
  label: "哪一件",
  kind: "choice",
  required: true,
  options: appeals.map((appeal) => ({ value: String(appeal.nth), label: appealWords(appeal) })),
});

const day = (key: string, label: string, help?: string): ActionField => ({
  key,
  label,
  kind: "date",
  required: true,
  ...(help === undefined ? {} : { help }),
});

const notAfterToday =
  (...keys: readonly string[]): NonNullable<Action["check"]> =>
  ({ today }, text): readonly InputIssue[] =>
    keys.flatMap((at) => ((text[at] ?? "") > today ? [{ at, code: "in-the-future", says: "日期不能晚于今天" }] : []));

const common = {
  verb: null,
  permissions: ["case.intake", "case.review", "case.decide"],
  primary: false,
  signs: false,
  whilePaused: true,
  office: ({ service }: Situation) => service.decides.office.kind,
  law: () =>
    citationsOf([administrativeReview.art(20), administrativeReview.art(48), administrativeLitigation.art(46)]),
} as const;

/** Whether the last day is past is shown; the reviewing organ judges it, not the office complained of. */
export const fileAppeal: Action = {
  ...common,
  key: "file-appeal",
  label: "登记投诉、复议或诉讼",
  fits: ({ state }) => state.decisions > 0,
  input: ({ state }) => [
    {
      key: "kind",
      label: "类别",
      kind: "choice",
      required: true,
      options: Object.entries(appealLabels).map(([value, label]) => ({ value, label })),
    },
    {
      key: "decision",
      label: "针对哪次决定",
      kind: "choice",
      required: false,
      options: Array.from({ length: state.decisions }, (_, index) => ({
        value: String(index + 1),
        label: `第 ${index + 1} 次决定`,
      })),
      help: "复议、诉讼的必填；投诉不针对决定的可以不填",
    },
    day("on", "提出日期"),
    { key: "from", label: "提出人", kind: "text", required: true, help: "匿名举报的写“匿名”" },
    { key: "content", label: "请求和理由", kind: "text", required: true },
    day("acceptedOn", "受理或者立案日期"),
    day("receivedOn", "本机关收到副本或者转办的日期"),
    {
      key: "simplified",
      label: "是否适用简易程序",
      kind: "choice",
      required: true,
      options: [
        { value: "no", label: "否" },
        { value: "yes", label: "是" },
      ],
    },
  ],
  check: (situation, text) => [
    ...notAfterToday("on", "acceptedOn", "receivedOn")(situation, text),
    ...(isKind(text["kind"]) && text["kind"] !== "complaint" && text["decision"] === undefined
      ? [{ at: "decision", code: "empty", says: "复议、诉讼应当写明针对哪次决定" }]
      : []),
    ...(text["acceptedOn"] !== undefined && text["on"] !== undefined && text["acceptedOn"] < text["on"]
      ? [{ at: "acceptedOn", code: "too-early", says: "受理日期不能早于提出日期" }]
      : []),
  ],
  entries: ({ today }, { text }) => {
    const { on = today, acceptedOn = today, receivedOn = today, from = "", content = "" } = text;
    const kind = isKind(text["kind"]) ? text["kind"] : "complaint";
    const decision = text["decision"] === undefined ? null : Number(text["decision"]);
    const simplified = text["simplified"] === "yes";
    return [{ kind: "appealFiled", body: { kind, decision, on, from, content, acceptedOn, receivedOn, simplified } }];
  },
};

const unanswered = (situation: Situation): readonly Appeal[] =>
  openAppeals(situation).filter(({ answeredOn }) => answeredOn === null);

export const answerAppeal: Action = {
  ...common,
  key: "answer-appeal",
  label: "登记答复或答辩",
  primary: true,
  fits: (situation) => unanswered(situation).length > 0,
  input: (situation) => [
    which(unanswered(situation)),
    day("on", "提交日期"),
    {
      key: "note",
      label: "答复要点和提交的证据",
      kind: "text",
      required: true,
      help: "实名投诉举报的，写明答复投诉人的情况",
    },
  ],
  check: notAfterToday("on"),
  entries: ({ today }, { text }) => [
    {
      kind: "appealAnswered",
      body: { nth: Number(text["appeal"]), on: text["on"] ?? today, note: text["note"] ?? "" },
    },
  ],
};

const extendable = (situation: Situation): readonly Appeal[] =>
  openAppeals(situation).filter(({ kind, extended, simplified }) => kind !== "complaint" && !extended && !simplified);

export const extendAppeal: Action = {
  ...common,
  key: "extend-appeal",
  label: "登记延长审理期限",
  fits: (situation) => extendable(situation).length > 0,
  input: (situation) => [
    which(extendable(situation)),
    day("until", "延长到何日", "行政复议最多延长三十日"),
    { key: "note", label: "通知文号或者说明", kind: "text", required: true },
  ],
  check: (situation, { appeal, until }) => {
    const endsBy = extendable(situation).find(({ nth }) => String(nth) === appeal)?.endsBy ?? null;
    return until !== undefined && endsBy !== null && until <= endsBy
      ? [{ at: "until", code: "too-early", says: `延长后的期限应当晚于原期限 ${endsBy}` }]
      : [];
  },
  entries: ({ today }, { text }) => [
    {
      kind: "appealExtended",
      body: { nth: Number(text["appeal"]), until: text["until"] ?? today, note: text["note"] ?? "" },
    },
  ],
};

const outcomeOf = (situation: Situation, text: Given["text"]): AppealOutcome | null => {
  const appeal = openAppeals(situation).find(({ nth }) => String(nth) === text["appeal"]);
  const outcome = text["outcome"];
  const known = appeal ? Object.keys(outcomesOfKind[appeal.kind]) : [];
  return outcome !== undefined && known.includes(outcome) ? (outcome as AppealOutcome) : null;
};

/** Only outcomes that one of the open appeals can have. */
const outcomeOptions = (situation: Situation): { value: string; label: string }[] => {
  const kinds = [...new Set(openAppeals(situation).map(({ kind }) => kind))];
  const all = kinds.flatMap((kind) => Object.entries(outcomesOfKind[kind]));
  return [...new Map(all)].map(([value, label]) => ({ value, label }));
};

export const endAppeal: Action = {
  ...common,
  key: "end-appeal",
  label: "登记处理结果",
  primary: true,
  fits: (situation) => openAppeals(situation).length > 0,
  input: (situation) => [
    which(openAppeals(situation)),
    {
      key: "outcome",
      label: "结果",
      kind: "choice",
      required: true,
      options: outcomeOptions(situation),
      help: "撤销、变更、责令履行的，本件回到决定环节，由决定机关重新作出决定",
    },
    day("on", "生效或者收到日期"),
    { key: "documentNo", label: "文书号", kind: "text", required: false },
    { key: "note", label: "结果的内容和理由", kind: "text", required: true },
  ],
  check: (situation, text) => [
    ...notAfterToday("on")(situation, text),
    ...(text["appeal"] !== undefined && text["outcome"] !== undefined && outcomeOf(situation, text) === null
      ? [{ at: "outcome", code: "not-an-option", says: "这一类没有这种结果，请重新选择" }]
      : []),
  ],
  entries: (situation, { text }) => {
    const outcome = outcomeOf(situation, text);
    if (outcome === null) throw new Error("An outcome that was checked is missing");
    const { on = situation.today, documentNo = null, note = "" } = text;
    return [{ kind: "appealEnded", body: { nth: Number(text["appeal"]), outcome, on, documentNo, note } }];
  },
};
