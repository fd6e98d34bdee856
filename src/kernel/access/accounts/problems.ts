/** Refusals about other people's accounts. */
import { problem } from "#kernel/problems";

export const noSuchAccount = problem<{ accountId: number }>(
  "access.no-such-account",
  404,
  "没有编号为 {accountId} 的账号，或者它不在您的辖区",
  "请在账号列表中重新选择",
);

export const administratorsAreOwners = problem<{ name: string }>(
  "access.administrators-are-owners",
  403,
  "{name}是系统管理员、安全保密管理员或安全审计员，其账号不能在页面上授予、更换或重置",
  "请由系统建设单位在服务器上用命令行办理，并留存审批单",
);

export const notOneself = problem(
  "access.not-oneself",
  403,
  "不能对自己的账号办理这一事项",
  "请由另一位同岗位的管理员办理",
);

export const notThisRole = problem<{ role: string }>(
  "access.not-this-role",
  403,
  "“{role}”不能在页面上授予",
  "请由系统建设单位在服务器上用命令行办理，并留存审批单",
);

export const alreadyEnded = problem<{ name: string }>(
  "access.already-ended",
  409,
  "{name}的账号已经停用",
  "请刷新账号列表",
);
