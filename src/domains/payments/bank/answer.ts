/** 银行回盘 · What a bank says became of each payment: a CSV with 行号, 金额, 结果 and 原因. */
import { encodingOf } from "#kernel/files";
import { TextDecoder } from "node:util";

export interface Answered {
  readonly lineNo: number;
  readonly amountFen: number;
  readonly paid: boolean;
  /** Why it came back, in the bank's words; null when it was paid. */
  readonly reason: string | null;
}

const paidWords = ["成功", "已付", "PAID", "ACSC"];
const returnedWords = ["失败", "退回", "RETURNED", "RJCT"];

const fenOf = (text: string): number | null => {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : null;
};

/** Everything that the file says, or every fault of it by its line. */
export const readAnswer = (bytes: Buffer): readonly Answered[] | { readonly faults: readonly string[] } => {
  const encoding = encodingOf(bytes);
  if (encoding === null) return { faults: ["文件编码既不是 UTF-8 也不是 GB18030"] };
  const [heading = "", ...lines] = new TextDecoder(encoding).decode(bytes).split(/\r?\n/);
  const columns = heading.split(",").map((label) => label.trim());
  const missing = ["行号", "金额", "结果", "原因"].filter((label) => !columns.includes(label));
  if (missing.length > 0) return { faults: [`表头缺少 ${missing.join("、")}`] };
  const faults: string[] = [];
  const seen = new Set<number>();
  const answers = lines.flatMap((line, index): Answered[] => {
    if (line.trim() === "") return [];
    const cells = line.split(",").map((cell) => cell.trim().replace(/^"|"$/g, ""));
    const cell = (label: string): string => cells[columns.indexOf(label)] ?? "";
    const where = `第 ${index + 2} 行`;
    const [lineNo, amountFen, result] = [Number(cell("行号")), fenOf(cell("金额")), cell("结果").toUpperCase()];
    const [paid, returned] = [paidWords.includes(result), returnedWords.includes(result)];
    if (!Number.isSafeInteger(lineNo) || lineNo <= 0) faults.push(`${where}行号“${cell("行号")}”不是数字`);
    else if (seen.has(lineNo)) faults.push(`${where}重复了行号 ${lineNo}`);
    if (amountFen === null) faults.push(`${where}金额“${cell("金额")}”无法识别`);
    if (!paid && !returned) faults.push(`${where}结果“${cell("结果")}”应为 成功 或 失败`);
    seen.add(lineNo);
    return amountFen === null
      ? []
      : [{ lineNo, amountFen, paid, reason: paid ? null : cell("原因") || "银行未说明原因" }];
  });
  if (answers.length === 0 && faults.length === 0) faults.push("文件中没有结果");
  return faults.length > 0 ? { faults } : answers;
};
