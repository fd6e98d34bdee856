/** Refusals of imports and exports. */
import { problem } from "#kernel/problems";

export const unknownKind = problem<{ kind: string }>(
  "exchange.unknown-kind",
  404,
  "没有“{kind}”这一种导入",
  "请从导入种类中选择",
);

export const notAnImportFile = problem<{ fileId: number }>(
  "exchange.not-an-import-file",
  422,
  "文件 {fileId} 不是您上传的导入文件",
  "请以“导入文件”为用途上传 Excel 或 CSV 文件后再校验",
);

export const unreadable = problem<{ why: string }>(
  "exchange.unreadable",
  422,
  "表格无法读取：{why}",
  "请用表格软件打开后另存为 xlsx，或另存为“CSV UTF-8”，再重新上传",
);

export const headingsMissing = problem<{ missing: string }>(
  "exchange.headings-missing",
  422,
  "前 10 行中没有找到完整的表头，缺少：{missing}",
  "请下载模板，按模板的表头填写；列的次序可以不同，多余的列会被忽略",
);

export const headingTwice = problem<{ label: string }>(
  "exchange.heading-twice",
  422,
  "“{label}”这一列出现了两次",
  "请删除其中一列后重新上传",
);

export const nothingToImport = problem(
  "exchange.nothing-to-import",
  422,
  "表头下面没有数据行",
  "请在表头下逐行填写后重新上传",
);

export const tooManyRows = problem<{ limit: number }>(
  "exchange.too-many-rows",
  422,
  "表格超过 {limit} 行",
  "请按乡镇或村拆成几个文件分别导入",
);

export const importNotVisible = problem<{ importId: number }>(
  "exchange.import-not-visible",
  404,
  "没有编号为 {importId} 的导入，或者不是您办理的",
  "请从导入记录中重新进入",
);

export const notChecked = problem<{ importId: number }>(
  "exchange.not-checked",
  409,
  "导入 {importId} 已经写入或已撤销，不能再次写入",
  "需要重新导入的，请重新上传并校验",
);

export const hasFaults = problem<{ badRows: number; badGroups: number }>(
  "exchange.has-faults",
  409,
  "有 {badRows} 行（{badGroups} 户）未通过校验，按“全部通过才写入”没有写入任何数据",
  "请下载校验结果改正后重新上传，或选择“只写入通过的户”",
);

export const totalsDiffer = problem<{ listed: string; given: string }>(
  "exchange.totals-differ",
  409,
  "名册中可以写入的为 {listed}，填写的为 {given}：不一致，没有写入任何数据",
  "请与原系统当月发放汇总核对：户数、人数和金额都一致才能接收",
);

export const changedSince = problem<{ expected: number; now: number }>(
  "exchange.changed-since",
  409,
  "校验时可以写入 {expected} 户，现在是 {now} 户：校验之后登记情况有变化，没有写入任何数据",
  "请重新校验后再写入",
);

export const notUndoable = problem<{ importId: number }>(
  "exchange.not-undoable",
  409,
  "导入 {importId} 不在可撤销的期间：只能在写入的当天由本人撤销",
  "个别错误请在人员和家庭页面更正；整批有误的，请联系县级民政部门处理",
);

export const touchedSince = problem<{ importId: number }>(
  "exchange.touched-since",
  409,
  "导入 {importId} 写入的人员或家庭已被后续办理使用，不能整批撤销，没有撤销任何数据",
  "请在人员和家庭页面逐户更正",
);

export const unknownList = problem<{ list: string }>(
  "exchange.unknown-list",
  404,
  "没有“{list}”这一种名册",
  "请从可导出的名册中选择",
);
