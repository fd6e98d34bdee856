/** 变化报告 · Notes that circumstances changed, whether the household said so or officials found it (DB57 article 30). */
import type { Action } from "../actions/action.ts";
import { atLookingOffice, lawOfChange, runs } from "./looking.ts";

export const changeKinds: Readonly<Record<string, string>> = {
  died: "成员死亡",
  members: "家庭成员增减",
  moved: "迁移",
  income: "收入变化",
  property: "财产变化",
  health: "健康或残疾状况变化",
  voluntary: "自愿退出",
  other: "其他",
};

const tellers = ["本户报告", "村（居）委会报告", "工作中发现", "群众反映", "部门信息比对"];

export const reportChange: Action = {
  key: "report-change",
  label: "登记变化报告",
  verb: null,
  permissions: ["case.intake", "case.help"],
  primary: false,
  signs: false,
  fits: (situation) => runs(situation) && situation.service.changes !== undefined,
  office: atLookingOffice,
  law: lawOfChange,
  input: () => [
    {
      key: "kind",
      label: "变化类别",
      kind: "choice",
      required: true,
      options: Object.entries(changeKinds).map(([value, label]) => ({ value, label })),
    },
    {
      key: "from",
      label: "来源",
      kind: "choice",
      required: true,
      options: tellers.map((label) => ({ value: label, label })),
    },
    { key: "on", label: "变化发生日期", kind: "date", required: true },
    { key: "content", label: "变化情况", kind: "text", required: true, help: "自愿退出的，写明已确认没有受到压力" },
  ],
  check: ({ today }, { on }) =>
    on !== undefined && on > today
      ? [{ at: "on", code: "in-the-future", says: "变化发生日期不能晚于今天；将来的变化到时再登记" }]
      : [],
  entries: ({ today }, { text }) => {
    const { kind = "other", from = "", on = today, content = "" } = text;
    return [{ kind: "changeReported", body: { kind, from, on, content: `${changeKinds[kind] ?? kind}，${content}` } }];
  },
};
