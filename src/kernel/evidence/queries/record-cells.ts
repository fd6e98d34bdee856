/** A kept record taken apart again: its cells by the columns of the department's table. */
import type { DepartmentTable } from "../sources/department-table.ts";

/** The cells of one record; quotes may hold commas, line breaks and doubled quotes. */
export const cellsOf = (record: string): readonly string[] => {
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const sign = record[at] ?? "";
    if (quoted && sign === '"' && record[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === "," && !quoted) {
      cells.push(cell);
      cell = "";
    } else cell += sign;
  }
  return [...cells, cell.replace(/\r?\n$/, "")].map((each) => each.trim());
};

export interface ShownCell {
  readonly label: string;
  readonly shown: string;
}

/** Before headings were kept a delivery had number, name and then the columns as declared. */
const declaredHeading = ({ columns }: DepartmentTable): string =>
  ["身份证号", "姓名", ...Object.values(columns).map(({ label }) => label)].join(",");

/** What the record says, column by column; empty cells are left out, unreadable ones shown as delivered. */
export const shownCells = (table: DepartmentTable, heading: string | null, record: string): readonly ShownCell[] => {
  const labels = cellsOf(heading ?? declaredHeading(table));
  const cells = cellsOf(record);
  return Object.values(table.columns).flatMap(({ label, kind }) => {
    const cell = cells[labels.indexOf(label)] ?? "";
    if (cell === "") return [];
    const parsed = kind.parse(cell);
    return [{ label, shown: parsed.ok ? kind.show(parsed.value) : cell }];
  });
};
