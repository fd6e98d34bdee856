/** Rows that belong together, one group at a time; a group is never held longer than it is worked on. */
import type { RowRemark } from "#wire";
import type { ImportKind } from "../import-kind.ts";
import { mostRows } from "../declare.ts";
import { tooManyRows } from "../problems.ts";
import { readTable, type TableFile } from "../read/read-table.ts";
import { checkRow, type CheckedRow, type Seen } from "./check-row.ts";
import { headed } from "./headings.ts";

export interface Group {
  readonly rows: readonly CheckedRow[];
}

const apart = ({ label }: { label: string }, row: CheckedRow, line: number): RowRemark => ({
  line: row.line,
  column: label,
  code: "not-together",
  says: `${label}与第 ${line} 行相同，但两行没有排在一起；同一户的各行请连续填写`,
  weight: "fault",
});

async function* rowsOf(file: TableFile, { columns }: ImportKind): AsyncGenerator<CheckedRow> {
  const { places, rows } = await headed(readTable(file), columns);
  const seen: Seen = new Map();
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > mostRows) throw tooManyRows({ limit: mostRows });
    yield checkRow(row, columns, { places, seen });
  }
}

/** @throws unreadable, headingsMissing, headingTwice, tooManyRows */
export async function* groupsOf(file: TableFile, kind: ImportKind): AsyncGenerator<Group> {
  const column = kind.columns.find(({ key }) => key === kind.groupBy);
  if (column === undefined) throw new Error(`Import ${kind.id} has no column ${kind.groupBy}`);
  const ended = new Map<string, number>();
  let held: CheckedRow[] = [];
  let current: string | null = null;
  for await (const row of rowsOf(file, kind)) {
    const value = row.values[kind.groupBy] ?? null;
    if (held.length > 0 && (value === null || value !== current)) {
      if (current !== null) ended.set(current, held[0]?.line ?? row.line);
      yield { rows: held };
      held = [];
    }
    const line = held.length === 0 && value !== null ? ended.get(value) : undefined;
    held.push(line === undefined ? row : { ...row, remarks: [...row.remarks, apart(column, row, line)] });
    current = value;
  }
  if (held.length > 0) yield { rows: held };
}
