/** Lines of a list while they are edited: nothing said yet, nothing there, or lines in their order. */
import type { Fact, FactLine, FieldWire } from "#wire";

/** null: nobody has said anything yet. */
export const linesOf = (fact: Fact | undefined): readonly FactLine[] | null => (Array.isArray(fact) ? fact : null);

/** A line that is new has no number: the case gives it one. */
export const newLine = (columns: readonly FieldWire[]): FactLine =>
  Object.fromEntries(columns.map(({ key }) => [key, null]));

export const withLine = (lines: readonly FactLine[], place: number, line: FactLine): FactLine[] =>
  lines.map((each, at) => (at === place ? line : each));

export const withoutLine = (lines: readonly FactLine[], place: number): FactLine[] =>
  lines.filter((_, at) => at !== place);

/** Puts a line that was taken away back to its place. */
export const withLineAt = (lines: readonly FactLine[], place: number, line: FactLine): FactLine[] => [
  ...lines.slice(0, place),
  line,
  ...lines.slice(place),
];
