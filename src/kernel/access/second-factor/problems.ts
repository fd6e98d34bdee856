/** Refusals of the second factor. */
import { problem } from "#kernel/problems";

export const secondFactorNeeded = problem(
  "access.second-factor-needed",
  401,
  "密码正确，还需要动态验证码",
  "请打开手机上的验证器，在 5 分钟内输入 6 位验证码；手机不在身边的，请输入一个备用码",
);

export const codeRefused = problem(
  "access.code-refused",
  401,
  "验证码不正确、已经用过，或者登录已超时",
  "请等验证器显示下一个验证码后重试；超过 5 分钟的，请从输入密码开始重新登录",
);

export const alreadyEnrolled = problem(
  "access.already-enrolled",
  409,
  "该账号已启用动态验证码",
  "要换手机的，请先停用再重新启用",
);

export const notEnrolling = problem(
  "access.not-enrolling",
  409,
  "还没有开始启用动态验证码",
  "请先点“启用动态验证码”，用验证器扫码后再输入验证码",
);

export const secondFactorMustEnrol = problem(
  "access.must-enrol",
  403,
  "您的岗位须启用动态验证码才能办理业务",
  "请打开“系统”页面的“我的账号”，启用动态验证码后继续",
);
