/** Reads one row by its columns' kinds, with all its faults at once. */
import type { RowRemark } from "#wire";
import type { Cell, ImportColumn, TableRow } from "../declare.ts";
import { digitsLost, looksRounded, repairDigits } from "./artefact.ts";
import type { Places } from "./headings.ts";

export interface CheckedRow {
  readonly line: number;
  /** As read; null: left empty, or not readable and then with a fault. */
  readonly values: Readonly<Record<string, string | null>>;
  /** As the file has them, trimmed. */
  readonly texts: Readonly<Record<string, string>>;
  readonly remarks: readonly RowRemark[];
}

/** Values of unique columns and the line where each stands first; lives as long as one reading of a file. */
export type Seen = Map<string, number>;

interface Reading {
  readonly column: ImportColumn;
  readonly cell: Cell;
  readonly texts: Readonly<Record<string, string>>;
}

const empty: Cell = { text: "", number: false, day: null };
const text = ({ text, day }: Cell): string => (day ?? text).replaceAll(/^[\s\u3000\ufeff]+|[\s\u3000]+$/g, "");

type Outcome = { value: string | null; fault?: { code: string; says: string }; note?: { code: string; says: string } };

const readCell = ({ column, cell, texts }: Reading): Outcome => {
  const given = text(cell);
  if (given === "")
    return column.required && !column.ofGroup
      ? { value: null, fault: { code: "required", says: `${column.label}必须填写。${column.help}` } }
      : { value: null };
  const repaired = column.digits ? repairDigits({ ...cell, text: given }, column.label) : { text: given };
  if ("code" in repaired) return { value: null, fault: repaired };
  const parsed = (column.kindIn?.(texts) ?? column.kind).parse(repaired.text);
  if (!parsed.ok && column.digits && looksRounded(repaired.text))
    return { value: null, fault: digitsLost(repaired.text, column.label) };
  if (!parsed.ok) return { value: null, fault: { code: parsed.code, says: parsed.says } };
  if (column.digits && /^\d{15}$/.test(repaired.text) && parsed.value.length === 18)
    return {
      value: parsed.value,
      note: {
        code: "first-generation",
        says: `填写的是 15 位一代证号，已换算为 18 位（${parsed.value.slice(0, 6)}…${parsed.value.slice(-4)}），请与现行证件核对`,
      },
    };
  return { value: parsed.value };
};

const repeated = (seen: Seen, { key, label }: ImportColumn, at: { value: string; line: number }) => {
  const known = seen.get(`${key} ${at.value}`);
  if (known === undefined) {
    seen.set(`${key} ${at.value}`, at.line);
    return null;
  }
  return { code: "repeated", says: `${label}与第 ${known} 行相同，请核对是否重复填写，或抄错了一位` };
};

/** `seen` carries what earlier rows held. */
export const checkRow = (
  row: TableRow,
  columns: readonly ImportColumn[],
  { places, seen }: { places: Places; seen: Seen },
): CheckedRow => {
  const { line } = row;
  const cellOf = ({ key }: ImportColumn): Cell => row.cells[places.get(key) ?? -1] ?? empty;
  const texts = Object.fromEntries(columns.map((column) => [column.key, text(cellOf(column))]));
  const remarks: RowRemark[] = [];
  const values: Record<string, string | null> = {};
  for (const column of columns) {
    const { value, fault, note } = readCell({ column, cell: cellOf(column), texts });
    values[column.key] = value;
    const twice = column.unique && value !== null ? repeated(seen, column, { value, line }) : null;
    for (const one of [fault, twice]) if (one) remarks.push({ line, column: column.label, weight: "fault", ...one });
    if (note) remarks.push({ line, column: column.label, weight: "note", ...note });
  }
  return { line, values, texts, remarks };
};
