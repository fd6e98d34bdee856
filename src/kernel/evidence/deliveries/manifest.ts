/** 交换清单 · What a department states beside its file: which question it answers, how many rows, which total, which digest. */
import type { Day } from "#wire";
import { parseDay } from "#policy";
import { readFen } from "../door/read-fen.ts";
import type { FileEncoding } from "../door/delivery-file.ts";

export interface Manifest {
  readonly inquiryId: number;
  readonly source: string;
  readonly asOf: Day;
  readonly encoding: FileEncoding;
  readonly rows: number;
  /** Control total over the amount column, whole fen; null: the table has no amount. */
  readonly sumFen: number | null;
  /** SM3 of the file, 64 hexadecimal digits. */
  readonly sm3: string;
}

const isCount = (given: unknown): given is number => Number.isSafeInteger(given) && (given as number) >= 0;

/** What a manifest says, or everything that is wrong with it, in Chinese. */
export const readManifest = (given: unknown): Manifest | { readonly says: readonly string[] } => {
  if (typeof given !== "object" || given === null) return { says: ["清单不是一个 JSON 对象"] };
  const { inquiry, source, asOf, encoding, rows, total, sm3 } = given as Readonly<Record<string, unknown>>;
  const says: string[] = [];
  if (!isCount(inquiry)) says.push("inquiry 应为核对编号");
  if (typeof source !== "string" || source === "") says.push("source 应为来源代码");
  const day = typeof asOf === "string" ? parseDay(asOf) : null;
  if (day === null) says.push("asOf 应为数据日期，例如 2026-11-01");
  if (encoding !== "utf-8" && encoding !== "gb18030") says.push("encoding 应为 utf-8 或 gb18030");
  if (!isCount(rows)) says.push("rows 应为数据行数");
  const written = typeof total === "string" ? Buffer.from(total) : null;
  const fen = written === null ? null : readFen(written, 0, written.length);
  if (total !== null && (fen === null || fen < 0))
    says.push("total 应为金额合计（元），例如 12500.00；没有金额列的填 null");
  if (typeof sm3 !== "string" || !/^[0-9a-f]{64}$/i.test(sm3)) says.push("sm3 应为文件的 SM3 摘要，64 位十六进制");
  if (says.length > 0) return { says };
  return {
    inquiryId: inquiry as number,
    source: source as string,
    asOf: day ?? "",
    encoding: encoding as FileEncoding,
    rows: rows as number,
    sumFen: fen,
    sm3: (sm3 as string).toLowerCase(),
  };
};
