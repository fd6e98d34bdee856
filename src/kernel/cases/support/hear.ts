/** 听取意见 · Before less or nothing is paid, the person is heard (社会救助法 article 48), and what was said is kept. */
import { citationsOf } from "#policy";
import type { Action } from "../actions/action.ts";
import { atLookingOffice, runs } from "./looking.ts";

export const hear: Action = {
  key: "hear",
  label: "登记听取意见",
  verb: null,
  permissions: ["case.intake", "case.investigate"],
  primary: false,
  signs: false,
  fits: (situation) => {
    const { support } = situation.state;
    if (support === null || !runs(situation)) return false;
    return support.matter?.looked === true || support.status === "suspended" || support.status === "leaving";
  },
  office: atLookingOffice,
  law: ({ service }) => citationsOf(service.changes?.hearing?.cite ?? []),
  input: () => [
    { key: "on", label: "听取日期", kind: "date", required: true },
    { key: "who", label: "陈述意见的人", kind: "text", required: true, help: "代为陈述的写明与当事人的关系" },
    {
      key: "how",
      label: "方式",
      kind: "choice",
      required: true,
      options: ["当面", "电话", "书面", "公告后无人陈述"].map((label) => ({ value: label, label })),
    },
    { key: "said", label: "意见内容", kind: "text", required: true, help: "没有意见的，写“没有意见”" },
  ],
  check: ({ today }, { on }) =>
    on !== undefined && on > today ? [{ at: "on", code: "in-the-future", says: "听取日期不能晚于今天" }] : [],
  entries: ({ today }, { text }) => {
    const { on = today, who = "", how = "", said = "" } = text;
    return [{ kind: "heard", body: { on, who, how, said } }];
  },
};
