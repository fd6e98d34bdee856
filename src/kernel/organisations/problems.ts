/** Refusals of the register of organisations. */
import { problem } from "#kernel/problems";

export const noSuchOrganisation = problem<{ organisationId: number }>(
  "organisations.not-found",
  404,
  "没有编号为 {organisationId} 的单位，或者它不在您的辖区",
  "请按统一社会信用代码重新查找；在其他地区的，请由当地办理",
);

export const alreadyRegistered = problem<{ uscc: string; name: string; organisationId: number }>(
  "organisations.already-registered",
  409,
  "统一社会信用代码 {uscc} 在该地已登记：{name}",
  "请打开已有的单位（编号 {organisationId}）继续办理",
);
