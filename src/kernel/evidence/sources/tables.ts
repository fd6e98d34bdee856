/** Every department table, by its key. */
import * as people from "./people.ts";
import * as custody from "./custody.ts";
import * as earnings from "./earnings.ts";
import * as wealth from "./wealth.ts";
import * as needs from "./needs.ts";
import * as rolls from "./rolls.ts";
import type { DepartmentTable } from "./department-table.ts";

export const departmentTables: readonly DepartmentTable[] = [
  ...Object.values(people),
  ...Object.values(custody),
  ...Object.values(earnings),
  ...Object.values(wealth),
  ...Object.values(needs),
  ...Object.values(rolls),
];

const byKey = new Map(departmentTables.map((table) => [table.key, table]));
/** Null when no department is asked for such a table. */
export const tableOf = (key: string): DepartmentTable | null => byKey.get(key) ?? null;
