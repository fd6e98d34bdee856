/** Reads what an office enters for a parameter: all faults at once. */
import { parseDay, type ParameterNode, type Read } from "#policy";
import type { Day, InputIssue } from "#wire";

export interface GivenValue {
  readonly code: string;
  /** Key or official name of the category; null for a parameter without categories. */
  readonly category: string | null;
  /** In the unit people write, yuan for money; the key or official name of an option. */
  readonly amount: string | number;
  readonly validFrom: Day;
  readonly documentNo: string;
}

export interface NewValue {
  readonly category: string;
  /** A whole number in the unit of the kind, fen for money; or the key of an option. */
  readonly stored: number | string;
  readonly validFrom: Day;
  readonly documentNo: string;
}

type Fault = Omit<InputIssue, "at">;

const categoryOf = (node: ParameterNode, given: string | null): string | Fault => {
  if (!node.category)
    return given === null || given === "" ? "" : { code: "no-categories", says: "该标准不分类别，请将类别留空" };
  const parsed = node.category.kind.parse(given);
  if (!parsed.ok) return { code: parsed.code, says: `${node.category.label ?? "类别"}：${parsed.says}` };
  return String(node.category.kind.store(parsed.value));
};

const storedOf = (node: ParameterNode, given: string | number): number | string | Fault => {
  const parsed = node.kind.parse(given);
  if (!parsed.ok) return { code: parsed.code, says: parsed.says };
  const stored = node.kind.store(parsed.value);
  return typeof stored === "boolean" ? { code: "not-an-amount", says: "请填写数值" } : stored;
};

const dayOf = (given: string): { day: Day } | Fault => {
  const day = parseDay(given);
  return day === null ? { code: "not-a-day", says: "请填写真实存在的生效日期，例如 2025-01-01" } : { day };
};

const documentOf = (given: string): { documentNo: string } | Fault => {
  const documentNo = given.trim();
  return documentNo === "" ? { code: "empty", says: "请填写制定该标准的文件文号" } : { documentNo };
};

/** The value to be written, or every fault with the field it stands at. */
export const readNewValue = (node: ParameterNode, given: GivenValue): Read<NewValue> => {
  const category = categoryOf(node, given.category);
  const stored = storedOf(node, given.amount);
  const from = dayOf(given.validFrom);
  const document = documentOf(given.documentNo);
  const issues: InputIssue[] = [];
  if (typeof category === "object") issues.push({ at: "category", ...category });
  if (typeof stored === "object") issues.push({ at: "amount", ...stored });
  if ("code" in from) issues.push({ at: "validFrom", ...from });
  if ("code" in document) issues.push({ at: "documentNo", ...document });
  if (typeof category === "object" || typeof stored === "object" || "code" in from || "code" in document)
    return { ok: false, issues };
  return { ok: true, value: { category, stored, validFrom: from.day, documentNo: document.documentNo } };
};
