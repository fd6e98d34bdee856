/** What places refuses. */
import { problem } from "#kernel/problems";

export const unknownUnit = problem<{ unitId: number }>(
  "places.unknown-unit",
  404,
  "系统中没有编号为 {unitId} 的区划",
  "请从区划列表中重新选择；若区划刚刚变更，请联系省级管理员更新区划库",
);

export const unitEnded = problem<{ name: string; now: string }>(
  "places.unit-ended",
  409,
  "{name}已不是现行区划",
  "请改选现行区划：{now}",
);
