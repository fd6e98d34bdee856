/** Refusals of signing in through a provider. */
import { problem } from "#kernel/problems";

export const noSuchProvider = problem<{ provider: string }>(
  "access.no-such-provider",
  404,
  "没有名为“{provider}”的统一身份认证方式，或者它已停用",
  "请从登录页重新选择登录方式",
);

export const federatedRefused = problem(
  "access.federated-refused",
  401,
  "统一身份认证没有完成，或者返回的内容没有通过校验",
  "请从登录页重新开始；仍不行时，请改用账号密码登录并联系本单位系统管理员",
);

export const notBound = problem(
  "access.not-bound",
  403,
  "这个统一身份还没有与本平台的工作账号绑定",
  "请先用账号密码登录，在“系统”页面的“统一身份”中绑定",
);

export const boundElsewhere = problem(
  "access.bound-elsewhere",
  409,
  "这个统一身份或这个工作账号已经绑定过",
  "请先解除原绑定；不是本人绑定的，请立即联系本单位系统管理员",
);

export const noIdNumber = problem(
  "access.no-id-number",
  403,
  "统一身份认证没有返回有效的居民身份证号，无法确认您本人的档案",
  "请先在认证平台完成实名认证，或到户籍地乡镇（街道）窗口办理",
);

export const idDisputed = problem(
  "access.id-disputed",
  403,
  "您的身份证号在档案中有重号待核，暂不能在网上查看",
  "请带身份证到户籍地乡镇（街道）窗口核实",
);
