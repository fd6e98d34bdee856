/** Refusals of access. */
import { problem } from "#kernel/problems";

/** One sentence for a wrong login, a wrong password and a locked account: it must not tell which logins exist. */
export const signInRefused = problem(
  "access.sign-in-refused",
  401,
  "登录名或密码不正确，或者该账号已暂停登录",
  "请核对后重试；连续输错 5 次，该账号暂停登录，再次输错暂停时间加倍。忘记密码请联系本单位系统管理员",
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
  "密码或验证码不正确，或者该账号已暂停登录，签名没有完成",
  "请重新输入登录密码或动态验证码后再签名；连续输错 5 次，该账号暂停登录，再次输错暂停时间加倍",
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

export const notFromHere = problem(
  "access.not-from-here",
  403,
  "管理员账号不能从当前网络登录",
  "请在规定的管理终端上登录；需要调整允许的网络，请联系省级安全保密管理员",
);

export const dutiesConflict = problem<{ role: string }>(
  "access.duties-conflict",
  409,
  "该人员另有在用账号，不能同时担任“{role}”",
  "系统管理员、安全保密管理员、安全审计员须由三个人分别担任，并且不兼办业务；请另选人员，或先停用其另一账号",
);

export const identityNeeded = problem<{ role: string }>(
  "access.identity-needed",
  422,
  "设立“{role}”须登记持有人的身份证号，用于查明其是否另有账号",
  "请填写持有人的居民身份证号后重试",
);

export const noSuchSession = problem<{ sessionId: number }>(
  "access.no-such-session",
  404,
  "您没有编号为 {sessionId} 的登录，它可能已经结束",
  "请刷新登录情况",
);
