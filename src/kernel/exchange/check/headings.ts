/** Finds the line of headings and which column stands where. */
import type { ImportColumn, TableRow } from "../declare.ts";
import { headingsMissing, headingTwice } from "../problems.ts";

/** By key of the column; null: the file does not have it. */
export type Places = ReadonlyMap<string, number>;

/** The template's second line; it is no row of anybody. */
export const helpMark = "填写说明";

/** "* 证件号码（18 位）" and "证件号码" are the same heading. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\(.*?\)/g, "")
    .replace(/[\s*:]/g, "");

const placesIn = (row: TableRow, columns: readonly ImportColumn[]): Map<string, number> => {
  const places = new Map<string, number>();
  for (const [place, { text }] of row.cells.entries()) {
    const heading = plain(text);
    const column = columns.find(({ label, aliases }) => [label, ...aliases].some((name) => plain(name) === heading));
    if (column === undefined || heading === "") continue;
    if (places.has(column.key)) throw headingTwice({ label: column.label });
    places.set(column.key, place);
  }
  return places;
};

const isHelp = ({ cells }: TableRow): boolean => cells.some(({ text }) => text.trim().startsWith(helpMark));

/** Headings may stand below a title, but not deep inside the rows. */
const deepest = 10;

export interface Headed {
  readonly places: Places;
  /** The rows below the headings. */
  readonly rows: AsyncIterable<TableRow>;
}

async function* below(iterator: AsyncIterator<TableRow>): AsyncGenerator<TableRow> {
  for (let next = await iterator.next(); !next.done; next = await iterator.next())
    if (!isHelp(next.value)) yield next.value;
}

/** @throws headingsMissing, headingTwice */
export const headed = async (table: AsyncIterable<TableRow>, columns: readonly ImportColumn[]): Promise<Headed> => {
  const iterator = table[Symbol.asyncIterator]();
  let best: readonly ImportColumn[] = columns.filter(({ required }) => required);
  for (let seen = 0; seen < deepest; seen++) {
    const next = await iterator.next();
    if (next.done) break;
    const places = placesIn(next.value, columns);
    const missing = columns.filter(({ key, required }) => required && !places.has(key));
    if (missing.length === 0) return { places, rows: below(iterator) };
    if (missing.length < best.length) best = missing;
  }
  throw headingsMissing({ missing: best.map(({ label }) => label).join("、") });
};
