/** Refusals of papers. */
import { problem } from "#kernel/problems";

export const paperNotFound = problem<{ paperId: number }>(
  "papers.not-found",
  404,
  "没有编号为 {paperId} 的文书，或者它不在您的辖区",
  "请在“文书”中按文号或案号重新查找",
);

export const notYourPrinting = problem<{ paperId: number; nth: number }>(
  "papers.not-your-printing",
  404,
  "文书 {paperId} 的第 {nth} 次打印不是您办理的，或者不存在",
  "请在“文书”中由您本人重新打印，并写明理由",
);
