/** Facts as typed arrays: one entry a row of each level, the rows of a household or member side by side. */
import type { Facts } from "../declare/service.ts";
import type { Known, Stored, Value } from "../kinds/value-kind.ts";
import { householdLevel, pathTo, type FieldNode, type Level } from "../node.ts";

/** Amounts, counts and days (YYYYMMDD): NaN when unknown. Truths: 1, 2, 0 when unknown. Choices: position, -1 when unknown. */
export type Column = Float64Array | Uint8Array | Int8Array | Int16Array;

export interface LevelColumns {
  /** By the key of the field. */
  readonly fields: Readonly<Record<string, Column>>;
  /** The rows under row i of the level above are [first[i], first[i + 1]). */
  readonly first: Int32Array;
  /** 1 where the list under row i of the level above is known, even if empty; 0 where it was left out. */
  readonly known: Uint8Array;
}
export interface Columns {
  /** How many households. */
  readonly size: number;
  /** By the name of the level, see `levelName`. */
  readonly levels: Readonly<Record<string, LevelColumns>>;
  /** Which row of the local values applies to each household. */
  readonly place: Int32Array;
}

/** "household", "members", "members_incomes". */
export const levelName = (level: Level): string =>
  level === householdLevel
    ? "household"
    : pathTo(level)
        .map(({ key }) => key)
        .filter(Boolean)
        .join("_");

/** The column of a field, to be filled. */
export const columnFor = ({ kind }: FieldNode, length: number): Column => {
  if (kind.sort === "truth") return new Uint8Array(length);
  if (kind.sort !== "choice") return new Float64Array(length);
  return Object.keys(kind.options ?? {}).length > 127 ? new Int16Array(length) : new Int8Array(length);
};

/** A stored fact or local value as it stands in its column. */
export const encoded = ({ kind }: Pick<FieldNode, "kind">, stored: Stored): number => {
  if (typeof stored === "boolean") return stored ? 1 : 2;
  if (typeof stored === "number") return stored;
  if (stored === null) return kind.sort === "truth" ? 0 : kind.sort === "choice" ? -1 : Number.NaN;
  return kind.sort === "day" ? Number(stored.replace(/-/g, "")) : Object.keys(kind.options ?? {}).indexOf(stored);
};

const days = (number: number): string => {
  const digits = String(number).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};

/** What a number of a column says; the inverse of `encoded`. */
export const decoded = ({ kind }: Pick<FieldNode, "kind">, number: number): Value => {
  const known = (stored: Exclude<Stored, null>): Known => kind.load(stored);
  if (kind.sort === "truth") return number === 0 || Number.isNaN(number) ? null : known(number === 1);
  if (kind.sort === "choice") {
    const option = Object.keys(kind.options ?? {})[number];
    return option === undefined ? null : known(option);
  }
  if (Number.isNaN(number)) return null;
  return known(kind.sort === "day" ? days(number) : number);
};

/** The rows of a list within one row of the level above; null where the list was left out. */
export const rowsAt = (row: Facts, { key }: Level): readonly Facts[] | null => {
  const list = row[key];
  return Array.isArray(list) ? (list as readonly Facts[]) : null;
};
