/** What an import says about itself: its columns, and which rows belong together. Everything else is derived. */
import type { Kind } from "#policy";

export interface ImportColumn {
  readonly key: string;
  /** Heading in the template, the official Chinese term. */
  readonly label: string;
  /** Other headings that offices use. */
  readonly aliases: readonly string[];
  readonly kind: Kind<string>;
  /** Where the kind depends on the rest of the row, e.g. a document number on the kind of document. */
  readonly kindIn?: (row: Readonly<Record<string, string>>) => Kind<string>;
  readonly required: boolean;
  /** Holds for the whole group: its first line must have it, the others may leave it empty. */
  readonly ofGroup?: true;
  /** Digits that a spreadsheet must not take for a number: identity numbers, cards, telephones. */
  readonly digits?: true;
  /** No two rows may have the same value. */
  readonly unique?: true;
  readonly help: string;
  readonly example: string;
  /** Offered in the template as a list to choose from. */
  readonly options?: readonly string[];
}

/** A cell as the file has it. */
export interface Cell {
  readonly text: string;
  /** The spreadsheet stored a number: digits beyond the fifteenth are lost. */
  readonly number: boolean;
  /** YYYY-MM-DD where the cell is a date. */
  readonly day: string | null;
}
export interface TableRow {
  /** As a spreadsheet or an editor counts, from 1. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** How many rows one import may have, and how many remarks are kept for the checked file. */
export const mostRows = 50_000;
export const mostRemarks = 20_000;
