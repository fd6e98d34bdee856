/** Refusals of 标准调整. */
import { problem } from "#kernel/problems";

export const noUprating = problem<{ serviceId: string }>(
  "uprating.not-of-service",
  409,
  "这项待遇的金额不随标准重新核算（{serviceId}）",
  "请选择按标准核算金额的待遇",
);

export const notTheCounty = problem<{ office: string }>(
  "uprating.not-the-county",
  403,
  "{office}不能按新标准统一调整在保金额",
  "标准由县级公布，统一调整由县级民政部门负责人签发；个别家庭的变化请在办件中办理",
);

export const monthOutOfReach = problem<{ month: string; first: string; last: string }>(
  "uprating.month-out-of-reach",
  422,
  "执行月份 {month} 不在可以调整的范围内",
  "请选择 {first} 至 {last} 之间的月份",
);
