/** 民主评议, 一事一议 · A dispute is put before the villagers, a special hardship before the county's conference; the record informs, it does not decide. */
import { citationsOf } from "#policy";
import type { ActionField, InputIssue } from "#wire";
import type { Action, Situation } from "../actions/action.ts";
import { stepOf } from "../state/clocks.ts";
import type { Bodies } from "../state/entries.ts";

export type ConferenceKind = Bodies["conferenceHeld"]["kind"];

export const conferenceLabels: Readonly<Record<ConferenceKind, string>> = {
  villagers: "民主评议",
  county: "县级协调机制一事一议",
};

/** Without a dispute there is no democratic review: computation comes first. */
const villagersMay = ({ state, service }: Situation): boolean =>
  service.conferences?.villagers !== undefined &&
  state.state === "open" &&
  state.step !== null &&
  (state.step === "investigate" || state.step === "publicNotice") &&
  state.objected;

const countyMay = ({ state, service }: Situation): boolean =>
  service.conferences?.county !== undefined && state.state === "open" && state.step === "decide";

const kindNow = (situation: Situation): ConferenceKind => (countyMay(situation) ? "county" : "villagers");

const votes = { inFavour: "赞成", against: "反对", abstained: "弃权" } as const;
type Vote = keyof typeof votes;

const vote = (key: Vote): ActionField => ({ key, label: `${votes[key]}人数`, kind: "text", required: true });

/** A whole number of people; null for anything else. */
const people = (text: string | undefined): number | null => (/^\d{1,4}$/.test(text ?? "") ? Number(text) : null);

const check: NonNullable<Action["check"]> = ({ today }, text): readonly InputIssue[] => [
  ...((text["on"] ?? "") > today ? [{ at: "on", code: "in-the-future", says: "会议日期不能晚于今天" }] : []),
  ...(Object.keys(votes) as Vote[]).flatMap((at) =>
    text[at] !== undefined && people(text[at]) === null
      ? [{ at, code: "not-a-number", says: `${votes[at]}人数：请填写整数，没有的填 0` }]
      : [],
  ),
];

export const holdConference: Action = {
  key: "hold-conference",
  label: "登记评议或者议事记录",
  verb: null,
  permissions: ["case.investigate", "case.review", "case.decide"],
  primary: false,
  signs: false,
  fits: (situation) => villagersMay(situation) || countyMay(situation),
  office: ({ service, state }) => (state.step === null ? null : stepOf(service, state.step).office.kind),
  law: (situation) => citationsOf(situation.service.conferences?.[kindNow(situation)]?.cite ?? []),
  input: (situation) => [
    { key: "on", label: `${conferenceLabels[kindNow(situation)]}日期`, kind: "date", required: true },
    { key: "place", label: "地点", kind: "text", required: true },
    { key: "chair", label: "主持人", kind: "text", required: true },
    {
      key: "attendees",
      label: "参加人员",
      kind: "text",
      required: true,
      help: "姓名之间用顿号隔开；申请人近亲属应当回避",
    },
    { key: "question", label: "评议事项", kind: "text", required: true, help: "有争议的事实是什么" },
    ...(Object.keys(votes) as Vote[]).map(vote),
    { key: "conclusion", label: "评议意见", kind: "text", required: true },
  ],
  check,
  entries: (situation, { text }) => {
    const { on = situation.today, place = "", chair = "", attendees = "", question = "", conclusion = "" } = text;
    const [inFavour, against, abstained] = [text["inFavour"], text["against"], text["abstained"]].map(
      (each) => people(each) ?? 0,
    );
    return [
      {
        kind: "conferenceHeld",
        body: {
          kind: kindNow(situation),
          on,
          place,
          chair,
          attendees,
          question,
          inFavour: inFavour ?? 0,
          against: against ?? 0,
          abstained: abstained ?? 0,
          conclusion,
        },
      },
    ];
  },
};
