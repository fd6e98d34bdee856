/** 统计与台账 · Figures of a month, drilled from province to village, each with the rows that it counts. */
export { figures, isFigure, type Asked, type Figure } from "./figures.ts";
export { monthlyFigures, totalOf, type Count, type PartOfMonth } from "./monthly-figures.ts";
export { rowsOfFigure, type FigureRow, type RowsAsked } from "./rows-of-figure.ts";
export { closeMonth } from "./close-month.ts";
export { closedMonth, correctedSince, type ClosedMonth, type Corrected } from "./closed-month.ts";
export { ledgers, linesOfLedger, type LedgerKind, type LedgerLine } from "./ledgers/ledgers.ts";
export { personGroups, personsOfMonth, type PersonGroup } from "./persons-of-month.ts";
