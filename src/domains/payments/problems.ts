/** Refusals of accounts, rolls and answers of banks. */
import { problem } from "#kernel/problems";

export const rollNotVisible = problem<{ rollId: number }>(
  "payments.roll-not-visible",
  404,
  "没有找到发放清册 {rollId}，或者其不在您的辖区内",
  "请从“发放”列表进入",
);
export const openRoll = problem<{ month: string; rollId: number }>(
  "payments.open-roll",
  409,
  "{month} 的发放清册（编号 {rollId}）还没有办结",
  "请先完成或作废该清册，再编制新的清册",
);
export const nothingDue = problem<{ month: string }>(
  "payments.nothing-due",
  409,
  "{month} 没有应发而未发的款项",
  "如有新确认的对象，请在决定生效后再编制",
);
export const monthAhead = problem<{ month: string }>(
  "payments.month-ahead",
  422,
  "{month} 尚未到来",
  "最早可在当月编制当月的清册",
);
export const wrongState = problem<{ act: string; state: string }>(
  "payments.wrong-state",
  409,
  "清册现在是“{state}”，不能{act}",
  "请刷新页面后按当前状态办理",
);
export const sameHand = problem<{ act: string; did: string }>(
  "payments.same-hand",
  403,
  "您{did}，不能同时{act}",
  "请由另一名有权限的工作人员办理",
);
export const findingsOpen = problem<{ count: number }>(
  "payments.findings-open",
  409,
  "还有 {count} 条核查提示没有说明",
  "请逐条核实并写明情况，或者暂缓该行后再确认",
);
export const nothingToPay = problem(
  "payments.nothing-to-pay",
  409,
  "清册中没有可以发放的行",
  "请处理暂缓的行，或者作废本清册",
);
export const lineNotVisible = problem<{ lineNo: number }>(
  "payments.line-not-visible",
  404,
  "清册中没有第 {lineNo} 行",
  "请刷新清册后重试",
);
export const findingNotOpen = problem<{ lineNo: number }>(
  "payments.finding-not-open",
  409,
  "第 {lineNo} 行没有这条待说明的提示",
  "请刷新清册后重试",
);
export const stillHeld = problem<{ lineNo: number; why: string }>(
  "payments.still-held",
  409,
  "第 {lineNo} 行不能恢复发放：{why}",
  "请先办理好该事项；下一期清册会自动补发",
);
export const fundsShort = problem<{ needed: string; available: string }>(
  "payments.funds-short",
  409,
  "本期需要 {needed} 元，县级可用资金只有 {available} 元",
  "请先登记到账资金，或者由财政部门拨付后再审核",
);
export const notInBankCode = problem<{ rows: string }>(
  "payments.not-in-bank-code",
  422,
  "下列行的户名有银行编码（GBK）写不出的字：{rows}",
  "请改用 UTF-8 或 ISO 20022 格式，或者与银行约定后更正账户户名",
);
export const accountNotVisible = problem<{ accountId: number }>(
  "payments.account-not-visible",
  404,
  "没有找到账户 {accountId}",
  "请从人员档案进入",
);
export const accountOfToday = problem(
  "payments.account-of-today",
  409,
  "今天登记的账户已经复核",
  "如登记有误，请明天再变更，或者先在清册中暂缓该行",
);
export const answerUnfit = problem<{ faults: string }>(
  "payments.answer-unfit",
  422,
  "银行回盘与清册不符，未作任何登记：{faults}",
  "请与代发银行核对后重新导入",
);
export const notAnswered = problem<{ count: number; rows: string }>(
  "payments.not-answered",
  409,
  "还有 {count} 行没有银行结果：{rows}",
  "请导入全部回盘后再办结",
);
export const notEqual = problem<{ differences: string }>(
  "payments.not-equal",
  409,
  "清册、账簿和银行文件不一致，不能办结：{differences}",
  "请保留现场并报告审计人员，用 xiangmin payments verify 查明被改动的行",
);
