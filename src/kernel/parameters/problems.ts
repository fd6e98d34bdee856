/** Refusals of local values. */
import { problem } from "#kernel/problems";

export const missingValue = problem<{ office: string; parameter: string; category: string; on: string; code: string }>(
  "parameters.missing-value",
  409,
  "{office}没有 {on} 有效的“{parameter}”{category}，无法计算",
  "请由{office}在“标准管理”中录入“{parameter}”{category}的金额、生效日期和文号后重新计算；系统不使用过期标准代替",
);

export const overlapping = problem<{
  place: string;
  parameter: string;
  category: string;
  period: string;
  documentNo: string;
}>(
  "parameters.overlapping-value",
  409,
  "{place}的“{parameter}”{category}在该日期已有标准（{period}，文号 {documentNo}），同一天不能有两个标准",
  "请核对生效日期；新标准的生效日期应晚于现行标准的生效日期",
);

export const overlappedMeanwhile = problem<{ parameter: string }>(
  "parameters.overlapping-value",
  409,
  "“{parameter}”刚刚由他人录入了同一时段的标准，本次没有保存",
  "请刷新标准列表，核对后再录入",
);

export const notSetHere = problem<{ parameter: string; setBy: string; office: string }>(
  "parameters.not-set-here",
  403,
  "“{parameter}”由{setBy}制定，{office}不能录入",
  "请由{setBy}有“设定标准”权限的人员录入",
);

export const unknownParameter = problem<{ code: string }>(
  "parameters.unknown-parameter",
  404,
  "没有代码为“{code}”的标准",
  "请在标准列表中重新选择",
);
