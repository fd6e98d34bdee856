/** The facts of a household as bytes, so that a million of them are read as fast as a disk gives them: row by row, lists after their row. */
import { factOf, type Facts, type HouseholdFacts } from "../declare/service.ts";
import type { FieldNode, Level } from "../node.ts";
import { columnFor, encoded, levelName, rowsAt, type Column, type Columns, type LevelColumns } from "./columns.ts";

/** Widths of a value in bytes: options and truths, long lists of options, days, and amounts and counts as doubles. */
type Width = 1 | 2 | 4 | 8;

/** In the place of the length of a list that is not known. */
const NO_LIST = 0xffff;
/** Rows that one list may have. */
const LONGEST = NO_LIST - 1;

export interface Packing {
  /** Says which fields stand in which order; bytes of another layout cannot be read. */
  readonly layout: string;
  /** @throws RangeError where a list has more than 65,534 rows */
  pack(facts: HouseholdFacts): Uint8Array;
  /** Takes households apart that stand one behind the other; `place` of each is 0. */
  unpack(bytes: Uint8Array, households: number): Columns;
}

/** A day needs no double; everything else is as wide as in its column. */
const widthOf = (field: FieldNode): Width =>
  field.kind.sort === "day" ? 4 : (columnFor(field, 0).BYTES_PER_ELEMENT as Width);

/** A level with the fields that are read of it and the lists below it, in their order. */
interface Plan {
  readonly level: Level;
  readonly fields: readonly { readonly field: FieldNode; readonly width: Width }[];
  readonly below: readonly Plan[];
  /** Bytes of a row without the rows of its lists. */
  readonly row: number;
}
const planOf = (fields: readonly FieldNode[], levels: readonly Level[], level: Level): Plan => {
  const own = fields.filter((field) => field.level === level).map((field) => ({ field, width: widthOf(field) }));
  const below = levels.filter(({ above }) => above === level).map((lower) => planOf(fields, levels, lower));
  const row = own.reduce<number>((sum, { width }) => sum + width, 0) + 2 * below.length;
  return { level, fields: own, below, row };
};

const nameOf = ({ level, settings, kind }: FieldNode): string =>
  `${levelName(level)}.${settings.key}:${kind.sort}${kind.options ? `(${Object.keys(kind.options).join()})` : ""}`;
const layoutOf = ({ level, fields, below }: Plan): string =>
  `${levelName(level)}[${fields.map(({ field }) => nameOf(field)).join(" ")}]${below.map(layoutOf).join("")}`;

const lengthOf = (plan: Plan, rows: readonly Facts[]): number => {
  const lists = plan.below.map((lower) =>
    lengthOf(
      lower,
      rows.flatMap((facts) => rowsAt(facts, lower.level) ?? []),
    ),
  );
  return rows.length * plan.row + lists.reduce((sum, length) => sum + length, 0);
};

/** A day that is not known is 0; it has no NaN of its own. */
const write = (view: DataView, at: number, width: Width, value: number): void => {
  if (width === 8) view.setFloat64(at, value);
  else if (width === 4) view.setInt32(at, Number.isNaN(value) ? 0 : value);
  else if (width === 2) view.setInt16(at, value);
  else view.setInt8(at, value);
};
const writeRow = (plan: Plan, facts: Facts, view: DataView, from: number): number => {
  let at = from;
  for (const { field, width } of plan.fields) {
    write(view, at, width, encoded(field, factOf(facts, field.settings.key)));
    at += width;
  }
  for (const lower of plan.below) {
    const rows = rowsAt(facts, lower.level);
    if (rows && rows.length > LONGEST) throw new RangeError(`${lower.level.label}: more than ${LONGEST} rows`);
    view.setUint16(at, rows?.length ?? NO_LIST);
    at += 2;
    for (const row of rows ?? []) at = writeRow(lower, row, view, at);
  }
  return at;
};

/** Columns of one level while they are filled. */
interface Filling {
  readonly level: Level;
  readonly columns: readonly { readonly key: string; readonly width: Width; readonly column: Column }[];
  readonly first: Int32Array;
  readonly known: Uint8Array;
  readonly below: readonly Filling[];
  rows: number;
}
/** Room for as many rows as the bytes can hold at most. */
const roomFor = (plan: Plan, bytes: number, above: number): Filling => {
  const { level, fields, below, row } = plan;
  const most = row === 0 ? above : Math.floor(bytes / row);
  return {
    level,
    columns: fields.map(({ field, width }) => ({ key: field.settings.key, width, column: columnFor(field, most) })),
    first: new Int32Array(above + 1),
    known: new Uint8Array(above),
    below: below.map((lower) => roomFor(lower, bytes, most)),
    rows: 0,
  };
};
const read = (view: DataView, at: number, width: Width): number => {
  if (width === 8) return view.getFloat64(at);
  if (width === 1) return view.getInt8(at);
  if (width === 2) return view.getInt16(at);
  const day = view.getInt32(at);
  return day === 0 ? Number.NaN : day;
};
const readRow = (filling: Filling, view: DataView, from: number): number => {
  const row = filling.rows++;
  let at = from;
  for (const { column, width } of filling.columns) {
    column[row] = read(view, at, width);
    at += width;
  }
  for (const lower of filling.below) {
    const length = view.getUint16(at);
    at += 2;
    if (length !== NO_LIST) {
      lower.known[row] = 1;
      for (let nth = 0; nth < length; nth += 1) at = readRow(lower, view, at);
    }
    lower.first[row + 1] = lower.rows;
  }
  return at;
};

const filled = ({ level, columns, first, known, below }: Filling): readonly (readonly [string, LevelColumns])[] => [
  [levelName(level), { fields: Object.fromEntries(columns.map(({ key, column }) => [key, column])), first, known }],
  ...below.flatMap(filled),
];

/** The packing of what a reading needs of the facts; what its rules do not look at is left out. */
export const packingOf = ({
  fields,
  levels,
}: {
  readonly fields: readonly FieldNode[];
  readonly levels: readonly Level[];
}): Packing => {
  const root = levels.find(({ above }) => above === null);
  if (!root) throw new Error("A reading has the level of the household");
  const plan = planOf(fields, levels, root);
  return {
    layout: layoutOf(plan),
    pack: ({ household, members }) => {
      const facts = { ...household, members };
      const bytes = new Uint8Array(lengthOf(plan, [facts]));
      writeRow(plan, facts, new DataView(bytes.buffer), 0);
      return bytes;
    },
    unpack: (bytes, households) => {
      const filling = roomFor(plan, bytes.length, households);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = 0;
      for (let nth = 0; nth < households; nth += 1) at = readRow(filling, view, at);
      if (at !== bytes.length) throw new RangeError(`${households} households end at byte ${at} of ${bytes.length}`);
      return { size: households, levels: Object.fromEntries(filled(filling)), place: new Int32Array(households) };
    },
  };
};
