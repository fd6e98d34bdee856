/** Refusals to citizens, and to those who act for them. */
import { problem } from "#kernel/problems";

export const codeOver = problem(
  "access.citizen-code-over",
  401,
  "这个验证码不存在、已经用过或者超过了 10 分钟",
  "请在窗口再取一个验证码，并在 10 分钟内输入",
);

export const notRepresentable = problem<{ personId: number }>(
  "access.not-representable",
  404,
  "没有编号为 {personId} 的可办理人员：不在辖区内、档案已合并或已登记去世",
  "请从人员页面重新进入",
);

export const mandateOverlaps = problem(
  "access.mandate-overlaps",
  409,
  "两人之间在这段时间已有代办授权",
  "请先终止原授权，或调整起止日期",
);

export const noSuchMandate = problem<{ mandateId: number }>(
  "access.no-such-mandate",
  404,
  "没有编号为 {mandateId} 的有效代办授权",
  "请刷新后重新选择",
);

export const noMandate = problem<{ personId: number }>(
  "access.no-mandate",
  403,
  "您今天没有为编号 {personId} 的人员代办的授权",
  "请由本人或监护人带身份证和授权委托书到乡镇（街道）窗口登记",
);

export const nobodyOnFile = problem(
  "access.nobody-on-file",
  404,
  "还没有您的档案",
  "需要申请救助或服务的，请到户籍地或经常居住地乡镇（街道）窗口登记",
);
