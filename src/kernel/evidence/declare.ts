/** The departments whose records are held beside what an applicant declares: one table each, with what a hit in it means. */
export * from "./sources/people.ts";
export * from "./sources/custody.ts";
export * from "./sources/earnings.ts";
export * from "./sources/wealth.ts";
export * from "./sources/needs.ts";
export * from "./sources/rolls.ts";
export { bearings, dataClasses, rhythms, staleAfter } from "./sources/department-table.ts";
export type { Bearing, DataClass, DepartmentTable, Rhythm, TableColumn } from "./sources/department-table.ts";
export { departmentTables, tableOf } from "./sources/tables.ts";
