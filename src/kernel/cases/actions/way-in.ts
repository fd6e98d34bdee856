/** 申请方式和受理地 · How an application came in, and on what ground it is taken where no member's hukou lies in the county (DB57 articles 4 to 6). */
import type { ActionField, InputIssue } from "#wire";
import type { Situation } from "./action.ts";

export const channels = {
  window: "窗口申请",
  village: "村（居）委会代为提交",
  agent: "委托他人代为申请",
  online: "网上申请",
  discovery: "主动发现",
} as const;
export type Channel = keyof typeof channels;

/** 受理地依据. */
export const placeGrounds = {
  residence: "持居住证在居住地申请，当地允许",
  separated: "省内人户分离，按省级规定由居住地受理",
  provinces: "成员户籍分属不同省份，在其中一人的户籍地受理",
  other: "其他，在备注中写明",
} as const;
export type PlaceGround = keyof typeof placeGrounds;

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const wayInFields = ({ service, known }: Situation): readonly ActionField[] => [
  {
    key: "channel",
    label: "申请方式",
    kind: "choice",
    required: false,
    options: optionsOf(channels),
    help: "不填的按窗口申请",
  },
  {
    key: "agent",
    label: "代办人及与申请人的关系",
    kind: "text",
    required: false,
    help: "代为提交、代为申请的必填，并收存委托书",
  },
  ...(service.applicant.kind === "household" && known.hukou === "elsewhere"
    ? [
        {
          key: "placeGround",
          label: "受理地依据",
          kind: "choice" as const,
          required: true,
          options: optionsOf(placeGrounds),
          help: "登记的成员户籍都不在本县：低保一般向户籍所在地申请，请选择在本地受理的依据",
        },
      ]
    : []),
];

export const checkWayIn = (
  _: Situation,
  { channel, agent, placeGround, note }: Readonly<Record<string, string>>,
): readonly InputIssue[] => [
  ...((channel === "village" || channel === "agent") && agent === undefined
    ? [{ at: "agent", code: "empty", says: "代为提交、代为申请的，请填写“代办人及与申请人的关系”" }]
    : []),
  ...(placeGround === "other" && note === undefined
    ? [{ at: "note", code: "empty", says: "受理地依据选择“其他”的，请在备注中写明" }]
    : []),
];

/** As kept in the entry. */
export const wayInOf = ({ channel, agent, placeGround }: Readonly<Record<string, string>>) => ({
  channel: (channel ?? "window") as Channel,
  ...(agent === undefined ? {} : { agent }),
  ...(placeGround === undefined ? {} : { placeGround: placeGround as PlaceGround }),
});
