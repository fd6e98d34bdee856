/** Refusals of recusal. */
import { problem } from "#kernel/problems";

export const nearRelative = problem<{ relation: string }>(
  "access.near-relative",
  403,
  "本户成员中有经办人登记的近亲属（{relation}），须回避，不能办理该件",
  "请交由本单位其他人员办理；关系已变化的，请先在“系统”页面的“我的账号”中更正回避登记",
);

export const noSuchPerson = problem<{ personId: number }>(
  "access.no-such-person",
  404,
  "没有编号为 {personId} 的人员，或者不在您的辖区内",
  "请从查人页面重新选择",
);

export const alreadyStated = problem<{ personId: number }>(
  "access.relative-stated",
  409,
  "编号为 {personId} 的人员已在您的回避登记中",
  "请刷新回避登记",
);

export const noSuchRelative = problem<{ relativeId: number }>(
  "access.no-such-relative",
  404,
  "您的回避登记中没有编号为 {relativeId} 的一条，或者它已经终止",
  "请刷新回避登记",
);
