/** Refusals of access. */
import { problem } from "#kernel/problems";

/** One sentence for a wrong login, a wrong password and a locked account: it must not tell which logins exist. */
export const signInRefused = problem(
  "access.sign-in-refused",
  401,
  "登录名或密码不正确，或者该账号已暂停登录",
  "请核对后重试；连续输错 5 次，该账号暂停登录 15 分钟。忘记密码请联系本单位管理员",
);

export const signInNeeded = problem(
  "access.sign-in-needed",
  401,
  "尚未登录，或者登录已过期",
  "请重新登录后继续，未提交的内容请先保存",
);

export const notPermitted = problem<{ permission: string; role: string }>(
  "access.not-permitted",
  403,
  "您的岗位（{role}）没有“{permission}”的权限",
  "请交由有该权限的岗位办理；岗位有变动的，请联系本单位管理员调整",
);

export const signatureRefused = problem(
  "access.signature-refused",
  401,
  "密码不正确，或者该账号已暂停登录，签名没有完成",
  "请重新输入登录密码后再签名；连续输错 5 次，该账号暂停登录 15 分钟",
);

export const roleNotOfOffice = problem<{ role: string; office: string }>(
  "access.role-not-of-office",
  422,
  "“{role}”岗位不能设在“{office}”",
  "请选择与单位层级相符的岗位",
);

export const loginTaken = problem<{ login: string }>(
  "access.login-taken",
  409,
  "登录名“{login}”已被使用",
  "请换一个登录名，例如加上单位简称",
);

export const officeExists = problem<{ office: string }>(
  "access.office-exists",
  409,
  "该行政区划已设有“{office}”，不能重复设立",
  "请直接使用已有单位，或先核对所选行政区划",
);

export const unknownUnit = problem<{ unitId: number }>(
  "access.unknown-unit",
  422,
  "没有编号为 {unitId} 的现行行政区划",
  "请在区划树中重新选择",
);

export const unknownOffice = problem<{ officeId: number }>(
  "access.unknown-office",
  422,
  "没有编号为 {officeId} 的单位",
  "请在单位列表中重新选择",
);
