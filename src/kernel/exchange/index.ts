/** Lists in and out: imports that are checked before they are written, exports that say who made them and why. */
export type { Cell, ImportColumn } from "./declare.ts";
export { caseList } from "./exports/case-list.ts";
export type { ExportColumn, ExportList } from "./exports/export-list.ts";
export { makeExport } from "./exports/make-export.ts";
export { peopleList } from "./exports/people-list.ts";
export type { ExchangeDeps, GroupOutcome, ImportKind, WrittenRow } from "./import-kind.ts";
export { checkImport } from "./imports/check-import.ts";
export { commitImport } from "./imports/commit-import.ts";
export type { Acting, ImportDeps } from "./imports/import-deps.ts";
export { importRow, importsOf } from "./imports/import-row.ts";
export { importKind, importKinds } from "./imports/kinds.ts";
export { template } from "./imports/template.ts";
export { undoImport } from "./imports/undo-import.ts";
