/** Refusals about passwords and their rules. */
import { problem } from "#kernel/problems";

export const notOfProvince = problem(
  "access.not-of-province",
  403,
  "口令和会话规则对全省生效，只能由省级单位的安全保密管理员选择",
  "请将意见报省级安全保密管理员",
);

export const unknownProfile = problem<{ name: string }>(
  "access.unknown-profile",
  404,
  "没有名为“{name}”的口令规则",
  "请从列出的规则中选择",
);

export const oldPasswordWrong = problem(
  "access.old-password-wrong",
  422,
  "原密码不正确，或者该账号已暂停登录，密码没有修改",
  "请核对后重试；忘记原密码的，请联系本单位系统管理员重置",
);

export const passwordMustChange = problem(
  "access.password-must-change",
  403,
  "密码由他人设置或已超过有效期，须先修改密码才能办理业务",
  "请打开“系统”页面的“我的账号”，修改密码后继续",
);
