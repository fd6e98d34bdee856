/** Refusals of protecting persons and of telling them later. */
import { problem } from "#kernel/problems";

export const alreadyProtected = problem<{ personId: number }>(
  "people.already-protected",
  409,
  "编号为 {personId} 的人员已受保护",
  "请在原保护中调整办案小组",
);

export const notProtected = problem<{ personId: number }>(
  "people.not-protected",
  404,
  "编号为 {personId} 的人员没有有效的保护，或者您不在其办案小组",
  "请联系办案小组成员办理",
);

export const outsideTeam = problem(
  "people.outside-team",
  422,
  "设置保护的人应在办案小组内，小组至少有一名成员",
  "请把本人列入办案小组；不再负责时，先由接手的成员加入",
);

export const unknownMembers = problem<{ accounts: string }>(
  "people.unknown-members",
  422,
  "办案小组中的账号 {accounts} 不存在、已停用或不在您的辖区内",
  "请从本辖区在用账号中选择",
);

export const delayTooLong = problem(
  "people.delay-too-long",
  422,
  "延后告知应在所涉期间结束之后、一年之内告知本人",
  "请缩短期限；期满仍需延后的，到期前重新依法设置",
);

export const noSuchDelay = problem<{ toldLaterId: number }>(
  "people.no-such-delay",
  404,
  "没有编号为 {toldLaterId} 的有效延后告知，或者不由您所在单位设置",
  "请从列表重新进入",
);
