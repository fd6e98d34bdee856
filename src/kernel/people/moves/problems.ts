/** Refusals of moves. */
import { problem } from "#kernel/problems";

export const alreadyThere = problem<{ place: string }>(
  "people.already-there",
  409,
  "登记的居住地已经是{place}",
  "请核对迁入地",
);

export const moveBeforehand = problem<{ on: string }>(
  "people.move-beforehand",
  422,
  "迁移不能预先登记，生效日期 {on} 晚于今天",
  "请在迁移当日或之后办理",
);

export const leaveFirst = problem<{ householdId: number }>(
  "people.leave-household-first",
  409,
  "该人员是家庭 {householdId} 的成员，个人迁移前应先退出家庭或分户",
  "全家迁移的，请在家庭页面办理整户迁移；个人迁移的，请先办理退出或分户",
);

export const alreadyAsked = problem<{ transferId: number }>(
  "people.transfer-already-asked",
  409,
  "迁移 {transferId} 正等待迁入地接收",
  "请等待迁入地处理，或者先撤回",
);

export const noSuchTransfer = problem<{ transferId: number }>(
  "people.no-such-transfer",
  404,
  "没有编号为 {transferId} 的待接收迁移，或者不由您所在单位处理",
  "请从迁移列表重新进入",
);

export const protectedMember = problem(
  "people.protected-member",
  409,
  "迁移的人员中有受保护人员，本次迁移不能办理",
  "请由其办案小组办理；迁往其他辖区的，应由两地办案单位先解除保护，接收后立即重新设置",
);
