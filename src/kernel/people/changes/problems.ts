/** Refusals of changes to a person. */
import { problem } from "#kernel/problems";

export const nothingChanged = problem<{ personId: number }>(
  "people.nothing-changed",
  409,
  "填写的内容与编号为 {personId} 的档案现有内容相同",
  "请核对需要变更的项目；只是补充证据的，请在材料中上传",
);

export const notBeforehand = problem<{ fields: string; on: string }>(
  "people.not-beforehand",
  422,
  "{fields}不能预先登记，生效日期 {on} 晚于今天",
  "请在生效当日或之后办理；姓名、电话和户籍地可以预先登记",
);

export const alreadyDied = problem<{ personId: number; diedOn: string }>(
  "people.already-died",
  409,
  "编号为 {personId} 的人员已登记于 {diedOn} 死亡",
  "日期有误的，请按“更正”办理并写明依据",
);

export const numberNotDisputed = problem<{ personId: number }>(
  "people.number-not-disputed",
  409,
  "编号为 {personId} 的人员没有重号待核的证件号码",
  "请核对人员；号码抄错的，请按“更正”办理",
);

export const numberStillShared = problem<{ idMasked: string; holders: number }>(
  "people.number-still-shared",
  409,
  "证号 {idMasked} 在全省仍有 {holders} 份不同人员的档案使用",
  "请先会同公安机关核实，更正或注销其他人员的号码；人员在其他地区的，请联系当地办理",
);
