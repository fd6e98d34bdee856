/** The local values of every county as the columnar reading takes them, today's and the ones to be tried. */
import type { ValueBook } from "#kernel/parameters";
import { categoriesOf, encoded, type ColumnarReading, type LocalColumns, type ParameterNode } from "#policy";
import type { Change } from "./read-changes.ts";

const filled = (
  { parameters }: Pick<ColumnarReading, "parameters">,
  counties: readonly number[],
  value: (node: ParameterNode, category: string, county: number) => number,
): LocalColumns =>
  parameters.map((node) =>
    Float64Array.from(
      counties.flatMap((county) => categoriesOf(node).map((category) => value(node, category, county))),
    ),
  );

/** In the order of the counties; a value that nobody set is unknown. */
export const valuesToday = (
  reading: Pick<ColumnarReading, "parameters">,
  { book, counties, on }: { book: ValueBook; counties: readonly number[]; on: string },
): LocalColumns => {
  const known = new Map(counties.map((county) => [county, book.known(county, on)]));
  return filled(reading, counties, (node, category, county) => {
    const value = known.get(county)?.(node, category) ?? null;
    return encoded(node, value === null ? null : node.kind.store(value));
  });
};

/** Standards are issued in whole yuan. */
const percented = (fen: number, percent: number): number => Math.round((fen * (100 + percent)) / 10_000) * 100;

/** The same with the changes made in every county; what is not set stays unset where it changes by a percentage. */
export const valuesTried = (
  { parameters }: Pick<ColumnarReading, "parameters">,
  today: LocalColumns,
  changes: readonly Change[],
): LocalColumns =>
  parameters.map((node, index) => {
    const categories = categoriesOf(node);
    return (today[index] ?? new Float64Array()).map((value, position) => {
      const category = categories[position % categories.length];
      const change = changes.find((each) => each.code === node.settings.code && each.category === category);
      if (!change) return value;
      return "percent" in change.to ? percented(value, change.to.percent) : encoded(node, change.to.stored);
    });
  });
