/** What the audit's own names mean in Chinese. */
import { actionLabel } from "#kernel/cases";
import type { AuditEntry } from "#kernel/audit";

export const acts: Readonly<Record<AuditEntry["act"], string>> = {
  read: "查看",
  write: "登记、办理",
  export: "导出",
  print: "打印",
  "sign-in": "登录",
  "sign-out": "退出",
  refused: "被拒绝",
};

/** By the first part of the name of what was done. */
export const areas: Readonly<Record<string, string>> = {
  access: "账号和登录",
  accounts: "账号维护（命令行）",
  audit: "审计",
  cases: "办件",
  citizen: "群众本人",
  evidence: "家庭经济状况核对",
  exchange: "导入导出",
  files: "材料",
  jobs: "后台任务",
  offices: "单位维护（命令行）",
  organisations: "机构",
  papers: "文书",
  parameters: "参数",
  payments: "发放",
  people: "人员",
  places: "区划",
  providers: "统一身份认证",
  public: "公示意见",
  simulations: "测算",
  statistics: "统计",
  uprating: "标准调整",
};

const kinds: Readonly<Record<string, string>> = {
  person: "人员",
  household: "家庭",
  case: "办件",
  account: "账号",
  parameter: "标准",
  organisation: "机构",
};

/** 办件 · 受理; where the rest of the name has no words of its own, the area alone. */
export const whatWords = (what: string): string => {
  const [area = "", ...rest] = what.split(".");
  const label = areas[area] ?? "其他";
  const action = area === "cases" ? actionLabel(rest.join(".")) : null;
  return action === null ? label : `${label} · ${action}`;
};

export const subjectWords = (subjects: AuditEntry["subjects"]): string =>
  Object.entries(subjects)
    .map(([kind, n]) => `${kinds[kind] ?? kind} ${n}`)
    .join("，");
