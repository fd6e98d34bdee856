/** Refusals of the register of people and households. */
import { problem } from "#kernel/problems";

export const alreadyRegistered = problem<{ idMasked: string; personId: number; name: string; place: string }>(
  "people.already-registered",
  409,
  "证号 {idMasked} 已登记：{name}，{place}",
  "请打开该人员已有的档案继续办理；确属两人共用一个号码的，请选择“重号待核”后登记，再由县级民政部门会同公安机关核实",
);

export const registeredElsewhere = problem<{ idMasked: string }>(
  "people.registered-elsewhere",
  409,
  "证号 {idMasked} 已在本省其他地区登记",
  "请核对证件；本人已迁入的，请联系原登记地办理迁移；确属两人共用一个号码的，请选择“重号待核”后登记",
);

export const nothingToDispute = problem<{ idMasked: string }>(
  "people.nothing-to-dispute",
  409,
  "证号 {idMasked} 没有姓名不同的其他登记人，不属于重号",
  "请取消“重号待核”后重新登记，或者打开该人员已有的档案",
);

export const personNotVisible = problem<{ personId: number }>(
  "people.person-not-visible",
  404,
  "没有编号为 {personId} 的人员，或者其不在您的辖区内",
  "请重新检索；人员在其他地区的，请联系当地办理",
);

export const householdNotVisible = problem<{ householdId: number; on: string }>(
  "people.household-not-visible",
  404,
  "{on} 没有编号为 {householdId} 的家庭，或者其不在您的辖区内",
  "请重新检索；家庭在其他地区的，请联系当地办理",
);

export const alreadyInHousehold = problem<{ name: string; on: string }>(
  "people.already-in-household",
  409,
  "{name}自 {on} 起的一段时间已是另一家庭的成员，一人同时只能属于一个家庭",
  "请先在原家庭办理退出，再办理加入",
);

export const notAMember = problem<{ personId: number; householdId: number; on: string }>(
  "people.not-a-member",
  409,
  "编号为 {personId} 的人员在 {on} 前不是家庭 {householdId} 的成员",
  "请核对退出日期应晚于加入日期，并核对人员和家庭",
);

export const headNeedsSuccessor = problem<{ householdId: number }>(
  "people.head-needs-successor",
  409,
  "家庭 {householdId} 还有其他成员，户主不能直接退出",
  "请先变更户主，并重新填写其他成员与新户主的关系",
);

export const laterHistory = problem<{ householdId: number; on: string }>(
  "people.later-history",
  409,
  "家庭 {householdId} 在 {on} 之后已有成员变动记录",
  "请选择最近一次变动之后的日期；早先的记录有误的，请联系县级民政部门更正",
);

export const headIsSelf = problem(
  "people.head-is-self",
  422,
  "家庭应当有且只有一名户主，其关系为“本人”",
  "请核对每名成员与户主的关系",
);

export const noIdNumber = problem<{ personId: number }>(
  "people.no-id-number",
  404,
  "编号为 {personId} 的人员没有登记证件号码",
  "请向本人核实证件后补录",
);

export const recordMerged = problem<{ personId: number; standingId: number }>(
  "people.record-merged",
  409,
  "编号为 {personId} 的档案已并入档案 {standingId}",
  "请在档案 {standingId} 中办理；合并有误的，请先撤销合并",
);
