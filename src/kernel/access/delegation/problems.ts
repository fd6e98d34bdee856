/** Refusals of delegations. */
import { problem } from "#kernel/problems";

export const noSuchColleague = problem<{ accountId: number }>(
  "access.no-such-colleague",
  404,
  "本单位没有编号为 {accountId} 的在用账号",
  "请从本单位同事中选择代办人",
);

export const notDelegable = problem<{ role: string }>(
  "access.not-delegable",
  403,
  "“{role}”的职责不能委托他人代办，也不能由其代他人办理",
  "请由上级安排具备该岗位的人员办理",
);

export const delegationOverlaps = problem<{ from: string; to: string }>(
  "access.delegation-overlaps",
  409,
  "{from}至{to}期间您已委托他人代办，同一时间只能有一位代办人",
  "请先收回原委托，或改用不重叠的日期",
);

export const noSuchDelegation = problem<{ delegationId: number }>(
  "access.no-such-delegation",
  404,
  "没有编号为 {delegationId} 的委托，或者它与您无关、不在有效期内",
  "请刷新委托列表后重新选择",
);
