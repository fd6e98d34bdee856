/** Refusals of merging and un-merging records. */
import { problem } from "#kernel/problems";

export const sameRecord = problem<{ personId: number }>(
  "people.same-record",
  422,
  "保留档案和并入档案是同一份档案（编号 {personId}）",
  "请选择两份不同的档案",
);

export const numberWouldHide = problem<{ standingId: number; mergedId: number }>(
  "people.number-would-hide",
  409,
  "档案 {mergedId} 有证件号码而档案 {standingId} 没有",
  "请以有证件号码的档案 {mergedId} 作为保留档案",
);

export const numbersDiffer = problem<{ standing: string; merged: string }>(
  "people.numbers-differ",
  409,
  "两份档案的证件号码不同（{standing}，{merged}），可能不是同一人",
  "请核对证件；确认其中一个号码抄错、确属同一人的，请勾选“已核对号码”后再合并",
);

export const twoHouseholds = problem<{ households: string }>(
  "people.two-households",
  409,
  "两份档案分属不同家庭（{households}），合并后一人会同时属于两个家庭",
  "请先在其中一个家庭办理退出，再合并档案",
);

export const recordProtected = problem<{ personId: number }>(
  "people.record-protected",
  409,
  "编号为 {personId} 的档案受保护，不能合并或撤销合并",
  "请先由办案小组解除保护，合并后重新设置",
);

export const notMerged = problem<{ mergeId: number }>(
  "people.not-merged",
  404,
  "没有编号为 {mergeId} 的有效合并，或者其不在您的辖区内",
  "请在保留档案的合并记录中选择",
);
