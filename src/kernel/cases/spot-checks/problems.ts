/** What can go wrong with a spot check. */
import { problem } from "#kernel/problems";

export const notTheCounty = problem<{ office: string }>(
  "cases.spot-check-not-county",
  403,
  "抽查由县级民政部门进行，{office}不能办理",
  "请由县级民政部门抽取和登记",
);

export const noSpotCheck = problem<{ service: string }>(
  "cases.spot-check-not-declared",
  409,
  "“{service}”没有规定抽查比例",
  "请在服务的规则中规定抽查比例后再抽取",
);

export const nobodyToDraw = problem<{ from: string; to: string }>(
  "cases.spot-check-empty",
  409,
  "{from} 至 {to} 没有给予的办件，无从抽取",
  "请放宽决定日期的范围",
);

export const notDrawn = problem<{ checkId: number; caseId: number }>(
  "cases.spot-check-not-drawn",
  404,
  "第 {checkId} 次抽查没有抽到这一办件，或者不在您的辖区内",
  "请从抽查名单中打开",
);

export const alreadyChecked = problem<{ caseNo: string }>(
  "cases.spot-check-done",
  409,
  "办件 {caseNo} 的抽查结果已经登记，不能更改",
  "情况有新变化的，请登记变化报告",
);
