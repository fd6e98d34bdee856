/** Refusals of division changes. */
import { problem } from "#kernel/problems";

export const unitNotLiving = problem<{ unitId: number }>(
  "places.unit-not-living",
  409,
  "编号为 {unitId} 的区划不是现行区划",
  "请从现行区划中重新选择",
);

export const notYetInEffect = problem<{ on: string }>(
  "places.not-yet-in-effect",
  422,
  "变更的生效日期 {on} 晚于今天",
  "请在生效当日零时之后执行；可以先演练核对结果",
);

export const laterVersion = problem<{ name: string; since: string; on: string }>(
  "places.later-version",
  409,
  "{name}在 {since} 已有变更，不能再登记 {on} 生效的变更",
  "请核对生效日期；此前的沿革有误的，请联系省级区划管理人员更正",
);

export const wrongSuperior = problem<{ name: string; superior: string }>(
  "places.wrong-superior",
  422,
  "{name}不能划归{superior}：级别不符或已经隶属于它",
  "请选择与原隶属单位同级的另一单位",
);

export const notSiblings = problem<{ names: string }>(
  "places.not-siblings",
  422,
  "{names}不隶属于同一单位，不能直接合并",
  "请先办理隶属变更，再办理合并；合并至少涉及两个单位",
);

export const nameTaken = problem<{ name: string; superior: string }>(
  "places.name-taken",
  409,
  "{superior}已有名为{name}的区划",
  "请核对批复中的名称",
);

export const childrenNotDivided = problem<{ name: string; units: string }>(
  "places.children-not-divided",
  422,
  "分设{name}时，下列单位没有归入、重复归入或者不属于它：{units}",
  "请把每个下级单位归入且只归入一个新设单位；新设单位至少两个",
);

export const codeTaken = problem<{ code: string; name: string }>(
  "places.code-taken",
  409,
  "代码 {code} 正由{name}使用",
  "请核对民政部门公布的代码；原单位改用新代码的，请先登记其新代码",
);

export const noSuchTask = problem<{ taskId: number }>(
  "places.no-such-task",
  404,
  "没有编号为 {taskId} 的待核事项，或者不在您的辖区内",
  "请从待核事项列表重新进入",
);
