/** Refusals of the books, and how those of the database become sentences. */
import { problem, type ProblemError } from "#kernel/problems";
import type { Unit } from "./declare.ts";

export const short = problem<{ title: string; available: string; needed: string }>(
  "book.short",
  409,
  "“{title}”余额不足：可用 {available}，需要 {needed}",
  "请核对金额；确需支付的，先申请拨付或者调剂资金，到账后再办理",
);
export const overCeiling = problem<{ title: string; ceiling: string; held: string; added: string }>(
  "book.over-ceiling",
  409,
  "“{title}”限额 {ceiling}，现有 {held}，再增加 {added}将超过限额",
  "请按差额补充；限额需要调整的，由上级单位另行核定",
);
export const ceilingBelowHeld = problem<{ title: string }>(
  "book.ceiling-below-held",
  409,
  "“{title}”现有的余额已经超过新的限额",
  "请先上缴超出部分，再核定新的限额",
);
export const keyUsed = problem<{ key: string }>(
  "book.key-used",
  409,
  "编号“{key}”已经记过一笔内容不同的账，本次没有记入",
  "请核对原凭证；记错的先冲正，再以新的编号重新记账",
);
export const notHere = problem(
  "book.not-here",
  404,
  "没有找到这个账户或者这张凭证，或者它不在您单位的管辖范围内",
  "请核对所属单位；跨地区的资金由共同的上级单位记账",
);
export const notReserved = problem(
  "book.not-reserved",
  409,
  "这张凭证不是预留，不能支付或者撤销",
  "请核对凭证号；已经记账的只能冲正",
);
export const alreadySettled = problem(
  "book.already-settled",
  409,
  "这笔预留已经支付或者撤销过了",
  "请刷新后查看后续凭证，不要重复办理",
);
export const notReversible = problem(
  "book.not-reversible",
  409,
  "这张凭证不能冲正：只有转账和已支付的凭证可以冲正一次，冲正凭证本身不能再冲正",
  "需要更正的，请按正确的内容另记一笔",
);
export const alreadyReversed = problem(
  "book.already-reversed",
  409,
  "这张凭证已经冲正过了",
  "请刷新后查看后续凭证，不要重复办理",
);

/** An amount as it is read aloud: yuan with two places, whole minutes, points or pieces. */
export const amountWords = (unit: Unit, amount: number): string => {
  const words = { minute: "分钟", point: "分", piece: "件" } as const;
  if (unit !== "fen") return `${amount} ${words[unit]}`;
  const [yuan, fen] = [Math.trunc(Math.abs(amount) / 100), Math.abs(amount) % 100];
  return `${amount < 0 ? "-" : ""}${yuan}.${String(fen).padStart(2, "0")} 元`;
};

interface Beyond {
  readonly title: string;
  readonly unit: Unit;
  readonly available: number;
  readonly needed: number;
  readonly ceiling: number;
  readonly held: number;
  readonly added: number;
}

const refusals: Readonly<Record<string, (detail: string) => ProblemError>> = {
  "book.short": (detail) => {
    const { title, unit, available, needed } = JSON.parse(detail) as Beyond;
    return short({ title, available: amountWords(unit, available), needed: amountWords(unit, needed) });
  },
  "book.over-ceiling": (detail) => {
    const { title, unit, ceiling, held, added } = JSON.parse(detail) as Beyond;
    const words = { ceiling: amountWords(unit, ceiling), held: amountWords(unit, held) };
    return overCeiling({ title, ...words, added: amountWords(unit, added) });
  },
  "book.key-used": (detail) => keyUsed({ key: (JSON.parse(detail) as { key: string }).key }),
  "book.not-here": () => notHere({}),
  "book.not-reserved": () => notReserved({}),
  "book.already-settled": () => alreadySettled({}),
  "book.not-reversible": () => notReversible({}),
  "book.already-reversed": () => alreadyReversed({}),
};

/** Runs an order; what the database refuses is refused with its sentence. */
export const ordered = async <T>(order: () => Promise<T>): Promise<T> => {
  try {
    return await order();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const refusal = refusals[error.message];
    if (refusal === undefined) throw error;
    throw refusal("detail" in error && typeof error.detail === "string" ? error.detail : "{}");
  }
};
