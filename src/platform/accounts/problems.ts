/** Refusals of the administration of accounts. */
import { problem } from "#kernel/problems";

export const unknownLogin = problem<{ login: string }>(
  "accounts.unknown-login",
  404,
  "没有登录名为“{login}”的账号",
  "请核对登录名，或用 xiangmin account list 查看全部账号",
);

export const alreadyEnded = problem<{ login: string }>(
  "accounts.already-ended",
  409,
  "账号“{login}”已经停用",
  "需要恢复的，请另开新账号；停用的账号保留原来的办理记录，不再启用",
);

export const unknownDivision = problem<{ code: string }>(
  "accounts.unknown-division",
  422,
  "没有代码为 {code} 的现行行政区划",
  "请填写现行的 6 位、9 位或 12 位区划代码，例如宁乡市为 430182",
);

export const ambiguousDivision = problem<{ code: string; names: string }>(
  "accounts.ambiguous-division",
  422,
  "代码 {code} 对应多个行政区划：{names}",
  "请改用 12 位统计用区划代码",
);

export const noSecondFactor = problem<{ login: string }>(
  "accounts.no-second-factor",
  409,
  "账号“{login}”没有启用动态验证码",
  "不需要解除；持有人可直接用密码登录",
);
