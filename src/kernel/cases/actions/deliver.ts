/** 送达告知 · Notes that the letter of the newest decision reached the person: the periods of review run from that day. */
import { type Action, lawOf, type Situation } from "./action.ts";
import type { InputIssue } from "#wire";

const undelivered = ({ service, state }: Situation): boolean =>
  state.decisions > 0 && state.deliveredOn === null && service.steps.some(({ verb }) => verb === "delivery");

const check = ({ state, today }: Situation, { on }: Readonly<Record<string, string>>): readonly InputIssue[] => {
  if (on === undefined) return [];
  if (on > today) return [{ at: "on", code: "in-the-future", says: "送达日期不能晚于今天" }];
  const decided = state.lastDecidedOn;
  return decided !== null && on < decided
    ? [{ at: "on", code: "too-early", says: `送达日期不能早于决定日期 ${decided}` }]
    : [];
};

export const deliver: Action = {
  key: "deliver",
  label: "登记送达",
  verb: "delivery",
  permissions: ["case.intake", "case.review"],
  primary: true,
  signs: false,
  fits: undelivered,
  law: lawOf("delivery"),
  input: () => [
    { key: "on", label: "送达日期", kind: "date", required: true },
    { key: "receiver", label: "签收人", kind: "text", required: true, help: "代收的写明与申请人的关系" },
    {
      key: "how",
      label: "送达方式",
      kind: "choice",
      required: true,
      options: ["直接送达", "委托村（居）委会送达", "邮寄送达", "电子送达", "留置送达", "公告送达"].map((label) => ({
        value: label,
        label,
      })),
    },
  ],
  check,
  entries: ({ state, today }, { text }) => [
    {
      kind: "delivered",
      body: {
        decision: state.decisions,
        on: text["on"] ?? today,
        receiver: text["receiver"] ?? "",
        how: text["how"] ?? "",
      },
    },
  ],
};
